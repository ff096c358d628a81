// How does a handler answer: with a page, or with a way to another?
import { isOfAuthority, rolesOf } from '@muster/domain/access';
import { notFound, type SessionState } from '@muster/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every page carries around its own content. */
export interface Frame {
  signedIn: boolean;
  name: string;
  staff: boolean;
  service: string;
  home: string;
  session: Pick<SessionState, 'left' | 'last'> | null;
}

/** What a page must know of whoever asks for it. */
export type Asking = Pick<FastifyRequest, 'actor'> & Partial<Pick<FastifyRequest, 'sessionState'>>;

/** One page: its template, its title (before the name of the product), and what the template reads. */
export interface Page {
  view: string;
  title: string;
  service?: string;
  status?: number;
  model?: object;
}

/** Does the request come from somebody whose roles are all on the staff side? Such a person answers no survey. */
export function isStaff({ actor }: Pick<FastifyRequest, 'actor'>): boolean {
  return actor !== null && actor !== undefined && !rolesOf(actor).some(isOfAuthority);
}

/** What surrounds a page for whoever asks for it. */
export function frameOf(request: Asking, service = ''): Frame {
  const { actor, sessionState } = request;
  return { signedIn: Boolean(actor), name: actor?.name ?? '', staff: isStaff(request), service, home: '/', session: actor ? (sessionState ?? null) : null };
}

/** What a template reads: the frame, the title and its own model. */
export function contextOf(request: Asking, { title, service, model }: Page): object {
  return { ...model, frame: frameOf(request, service), title };
}

/** The page as HTML. It is returned, never sent, by a handler, so that it leaves only after the transaction; no browser keeps it. */
export async function show(reply: FastifyReply, page: Page): Promise<string> {
  reply.status(page.status ?? 200).header('cache-control', 'no-store');
  return reply.viewAsync(page.view, contextOf(reply.request, page));
}

/** Post, redirect, get: the way to another page of ours. Returned like a page. */
export function go(reply: FastifyReply, path: string): string {
  reply.status(303).header('location', path).header('cache-control', 'no-store').type('text/plain; charset=utf-8');
  return '';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id from an address; throws NOT_FOUND for what can be none. */
export function idIn(text: string, what: string): string {
  if (!UUID.test(text)) throw notFound(what);
  return text;
}
