import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decideSendAgain } from '@muster/domain/engagement';
import { Operation, Requires } from '@muster/platform';
import { DropMessageArgs, Message, MessagePage, MessagesArgs, MessageStateName, MessageWords } from './engagement.types.js';
import { MessageWordsService } from './message-words.js';
import { MessagesService } from './messages.service.js';
import { PreparedMessages } from './prepared.service.js';

@Resolver(() => Message)
export class MessagesResolver {
  constructor(
    private readonly service: MessagesService,
    private readonly prepared: PreparedMessages,
    private readonly written: MessageWordsService,
    private readonly operation: Operation,
  ) {}

  @Query(() => MessagePage, { description: 'What was written to whom, newest first; a champion sees the own region.' })
  @Requires('message.list')
  messages(@Args() { filter, page }: MessagesArgs): Promise<MessagePage> {
    return this.service.list(filter ?? {}, page);
  }

  @Query(() => Message, { nullable: true, description: 'One message; null when there is none or you may not see it.' })
  @Requires('message.list')
  message(@Args('id', { type: () => ID }, new ParseUUIDPipe()) messageId: string): Promise<Message | null> {
    return this.service.find(messageId);
  }

  @Mutation(() => Message, { description: 'Queues anew a message that could not be delivered. Refusal: MESSAGE_NOT_FAILED.' })
  @Requires('message.send-again')
  sendMessageAgain(@Args('id', { type: () => ID }, new ParseUUIDPipe()) messageId: string): Promise<Message> {
    return this.service.sendAgain(messageId);
  }

  @Mutation(() => Message, { description: 'Sends a prepared message: an escalation goes out only when a person says so. Refusals: MESSAGE_NOT_PREPARED, ESCALATION_NOT_DUE (the authority has returned, was given longer or is accounted for).' })
  @Requires('message.approve')
  sendPreparedMessage(@Args('id', { type: () => ID }, new ParseUUIDPipe()) messageId: string): Promise<Message> {
    return this.prepared.send(messageId);
  }

  @Mutation(() => Message, { description: 'Drops a prepared message, for a reason that is kept. Refusal: MESSAGE_NOT_PREPARED.' })
  @Requires('message.approve')
  dropPreparedMessage(@Args() { id, reason }: DropMessageArgs): Promise<Message> {
    return this.prepared.drop(id, reason);
  }

  @ResolveField(() => MessageWords, { nullable: true, description: 'What it would say if it went now; null for what has gone (its words are not kept), for codes and for digests.' })
  @Requires('message.list')
  words(@Parent() message: Message): Promise<MessageWords | null> {
    return this.written.of(message);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this message in its state.' })
  @Requires('message.list')
  async allowedActions(@Parent() message: Message): Promise<string[]> {
    const subject = message.programmeId ? { programmeId: message.programmeId } : {};
    if (message.state === MessageStateName.PREPARED) return this.operation.allowed(['message.approve'], subject);
    return decideSendAgain(message) ? [] : this.operation.allowed(['message.send-again'], subject);
  }
}
