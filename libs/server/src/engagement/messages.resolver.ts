import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { Message, MessagePage, MessagesArgs } from './engagement.types.js';
import { MessagesService } from './messages.service.js';

@Resolver(() => Message)
export class MessagesResolver {
  constructor(private readonly service: MessagesService) {}

  @Query(() => MessagePage, { description: 'What was written to whom, newest first; a champion sees the own region.' })
  @Requires('message.list')
  messages(@Args() { filter, page }: MessagesArgs): Promise<MessagePage> {
    return this.service.list(filter, page);
  }

  @Query(() => Message, { nullable: true, description: 'One message; null when there is none or you may not see it.' })
  @Requires('message.list')
  message(@Args('id', { type: () => ID }, new ParseUUIDPipe()) messageId: string): Promise<Message | null> {
    return this.service.find(messageId);
  }
}
