import '@fastify/cookie';
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Names and settings of the three cookies: over https they carry the `__Host-` prefix, so that no other host can set them. */
export class Cookies {
  constructor(private readonly secure: boolean) {}

  /** The session cookie's name. */
  get sessionName(): string {
    return this.name('muster-session');
  }

  private name(plain: string): string {
    return this.secure ? `__Host-${plain}` : plain;
  }

  private get settings() {
    return { path: '/', httpOnly: true, secure: this.secure, sameSite: 'lax' as const };
  }

  /** Gives the browser its session; it ends with the browser or on the server, whichever comes first. */
  setSession(reply: FastifyReply, token: string): void {
    reply.setCookie(this.sessionName, token, this.settings);
  }

  clearSession(reply: FastifyReply): void {
    reply.clearCookie(this.sessionName, this.settings);
  }

  /** The secret of a sign-in with an outside account that has begun in this browser; null when none has. */
  attempt(request: FastifyRequest): string | null {
    return request.cookies[this.name('muster-attempt')] ?? null;
  }

  /** Binds a sign-in with an outside account to the browser in which it began. */
  setAttempt(reply: FastifyReply, token: string): void {
    reply.setCookie(this.name('muster-attempt'), token, { ...this.settings, maxAge: 900 });
  }

  clearAttempt(reply: FastifyReply): void {
    reply.clearCookie(this.name('muster-attempt'), this.settings);
  }

  /** The random mark of the browser that asks for a code; made when there is none. */
  browser(request: FastifyRequest, reply: FastifyReply): string {
    const known = request.cookies[this.name('muster-browser')];
    if (known && /^[\w-]{43}$/.test(known)) return known;
    const mark = randomBytes(32).toString('base64url');
    reply.setCookie(this.name('muster-browser'), mark, { ...this.settings, maxAge: 3600 });
    return mark;
  }
}
