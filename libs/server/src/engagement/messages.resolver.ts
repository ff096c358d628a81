import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decideSendAgain } from '@muster/domain/engagement';
import { Operation, Requires } from '@muster/platform';
import { Message, MessagePage, MessagesArgs } from './engagement.types.js';
import { MessagesService } from './messages.service.js';

@Resolver(() => Message)
export class MessagesResolver {
  constructor(private readonly service: MessagesService, private readonly operation: Operation) {}

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

  @Mutation(() => Message, { description: 'Queues an invitation that could not be delivered anew. Refusal: MESSAGE_NOT_FAILED.' })
  @Requires('message.send-again')
  sendMessageAgain(@Args('id', { type: () => ID }, new ParseUUIDPipe()) messageId: string): Promise<Message> {
    return this.service.sendAgain(messageId);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this message in its state.' })
  @Requires('message.list')
  async allowedActions(@Parent() message: Message): Promise<string[]> {
    return decideSendAgain(message) ? [] : this.operation.allowed(['message.send-again']);
  }
}
