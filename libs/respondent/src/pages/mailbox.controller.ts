// The mailbox of the demonstration: the messages that would have been sent.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { notFound, Public } from '@muster/platform';
import { MailboxService } from '@muster/server/engagement';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { moment } from '../render/words.js';
import { idIn, show } from './page.js';

@Controller('mailbox')
export class MailboxController {
  constructor(private readonly mailbox: MailboxService) {}

  /** Every message, newest first as the service gives them. In production there is no such page. */
  @Get()
  @Public('only in the demonstration, whose people and messages are invented')
  async list(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    this.mustBeThere();
    const messages = (await this.mailbox.list()).map((message) => ({ ...message, sent: moment(message.sentAt) }));
    return show(reply, { view: 'mailbox', title: 'Mailbox of the demonstration', model: { messages } });
  }

  /** One message: its text, and its HTML in a frame without any rights. */
  @Get(':id')
  @Public('only in the demonstration, whose people and messages are invented')
  async read(@Req() request: FastifyRequest<{ Params: { id: string } }>, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    this.mustBeThere();
    const message = await this.mailbox.find(idIn(request.params.id, 'message'));
    if (!message) throw notFound('message');
    const { subject, to, text, html } = message;
    const parts = partsOf(text);
    return show(reply, { view: 'message', title: subject, model: { to, subject, parts, html, sent: moment(message.sentAt) } });
  }

  private mustBeThere(): void {
    if (!this.mailbox.enabled) throw notFound('page');
  }
}

/** The text in pieces, so that an address in it becomes a link: every second piece is one. */
export function partsOf(text: string): { text: string; link: boolean }[] {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) => ({ text: piece, link: index % 2 === 1 }));
}
