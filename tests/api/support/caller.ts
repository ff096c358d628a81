import request from 'supertest';

/** What a GraphQL call answers. */
export interface Answered<T> {
  data: T | null;
  errors?: { message: string; path?: string[]; extensions: { code: string; fields?: { name: string; message: string }[]; details?: Record<string, unknown> } }[];
}

/** What a browser says of a request from one of our own pages, and the header that our screens send with GraphQL. */
export const OURS = { 'sec-fetch-site': 'same-origin', 'x-muster-csrf': '1' } as const;

type Variables = Record<string, unknown>;

/** Somebody with a browser: sends GraphQL over HTTP with the cookie of a session. */
export class Caller {
  constructor(private readonly origin: string, private readonly cookie: string) {}

  /** The whole answer, as it came. */
  async send<T = Record<string, never>>(query: string, variables: Variables = {}): Promise<Answered<T>> {
    const call = request(this.origin).post('/graphql').set(OURS);
    if (this.cookie) void call.set('cookie', this.cookie);
    const { body } = await call.send({ query, variables });
    return body as Answered<T>;
  }

  /** What was asked for; throws when anything was refused. */
  async ask<T = Record<string, never>>(query: string, variables?: Variables): Promise<T> {
    const { data, errors } = await this.send<T>(query, variables);
    if (errors || !data) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The code of the refusal; throws when nothing was refused. */
  async refusal(query: string, variables?: Variables): Promise<string> {
    return (await this.refused(query, variables)).code;
  }

  /** The refusal with its code, fields and details; throws when nothing was refused. */
  async refused(query: string, variables?: Variables): Promise<{ code: string; fields?: { name: string }[]; details?: Record<string, unknown> }> {
    const { errors, data } = await this.send(query, variables);
    if (!errors?.[0]) throw new Error(`Not refused: ${JSON.stringify(data)}`);
    return errors[0].extensions;
  }
}
