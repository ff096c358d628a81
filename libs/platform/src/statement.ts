import { createHash } from 'node:crypto';

/** A statement that is always the same text: each connection has it parsed and planned once, under its name. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** What an operation runs: a text that was put together for this once, or a prepared statement. */
export type Statement = string | Prepared;

/** Names a statement that is run often and never changes. The name is its own in the whole product, and at most 63 letters long. */
export function prepared(name: string, text: string): Prepared {
  return { name, text };
}

/** Names a statement that was put together, but comes to the same few texts again and again. */
export function oftenAsked(text: string): Prepared {
  return prepared(createHash('sha256').update(text).digest('base64url'), text);
}

/** The statement as the query runner takes it. Its type knows texts only, but it hands on whatever it gets, and the driver knows both. */
export function asQuery(statement: Statement): string {
  return statement as string;
}
