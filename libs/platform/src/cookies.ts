import '@fastify/cookie';
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Names and settings of the two cookies: over https they carry the `__Host-` prefix, so that no other host can set them. */
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

  /** The random mark of the browser that asks for a code; made when there is none. */
  browser(request: FastifyRequest, reply: FastifyReply): string {
    const known = request.cookies[this.name('muster-browser')];
    if (known && /^[\w-]{43}$/.test(known)) return known;
    const mark = randomBytes(32).toString('base64url');
    reply.setCookie(this.name('muster-browser'), mark, { ...this.settings, maxAge: 3600 });
    return mark;
  }
}
