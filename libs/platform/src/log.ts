import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** How a log is kept: from which level on, as JSON or for people to read, and where to (standard output unless said). */
export interface LogOptions {
  level?: 'info' | 'warn' | 'error' | 'silent';
  readable?: boolean;
  to?: DestinationStream;
}

const NEVER = ['authorization', 'cookie', 'headers', 'body', 'variables', 'parameters', 'password', 'token', 'secret', 'email', 'phone', 'address'];

/**
 * A log that names no person and keeps no secret: what may hold one is never handed to it, known fields are left out wherever they turn up, and what looks like an
 * address, an account or a token is taken out of every line before it is written.
 */
export function createLog({ level = 'info', readable = false, to = process.stdout }: LogOptions = {}): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: asFault, req: () => undefined, res: () => undefined },
    redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`]), remove: true },
    hooks: { streamWrite: (line) => (readable ? forPeople(scrubbed(line)) : scrubbed(line)) },
  }, to);
}

/** Lines are JSON: where a match begins with the letter of an escape, the escape stays whole. */
const SECRETS: readonly [RegExp, string][] = [
  [/:\/\/[^\s"'@/]{1,300}@/g, '://[account]@'],
  [/(\\[bfnrt"\\/]|\\u[0-9a-f]{4})?[\w.+'%-]{1,64}@[\w.-]{1,255}\.[a-z]{2,24}/gi, '$1[address]'],
  [/\b(Bearer|Basic)\s+[^\s"\\]{1,4000}/gi, '$1 [token]'],
  [/[?&][\w.~-]{1,100}=[^\s"&\\]{0,4000}/g, '?[query]'],
  [/(\\[bfnrt"\\/]|\\u[0-9a-f]{4})?\b[\w-]{40,4000}\b/gi, '$1[token]'],
];

/** A text without anything that looks like an address, an account, a token or the query of an address. */
export function scrubbed(text: string): string {
  return SECRETS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text);
}

/** What broke and where: never the values of a statement, which may name people, nor those that PostgreSQL repeats in its message. */
function asFault(thrown: unknown): object {
  const { name, message, code, stack, query } = Object(thrown) as { name?: string; message?: string; code?: unknown; stack?: string; query?: string | { text: string } };
  const text = typeof query === 'string' ? query : query?.text;
  return {
    name, code, message: (message || String(thrown)).slice(0, 1000).replace(/: ".*"/gs, ': [value]').replace(/=\(.*?\)/g, '=[value]'),
    at: stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim()),
    in: text?.slice(0, 400),
  };
}

/** One line of JSON as somebody at a terminal reads it. */
function forPeople(line: string): string {
  const { time, level, msg, err, ...more } = JSON.parse(line) as { time: string; level: string; msg?: string; err?: { message: string; at?: string[]; in?: string } };
  const rest = Object.entries(more).map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const fault = err ? [err.message, ...(err.at ?? []).map((one) => `    ${one}`), ...(err.in ? [`in: ${err.in}`] : [])] : [];
  return `${[time.slice(11, 19), level, msg ?? '', ...rest].join(' ')}\n${fault.map((one) => `${one}\n`).join('')}`;
}
