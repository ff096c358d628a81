/** Writes a fault of ours to the log: what broke and where, but never the values of a statement, which may name people. */
export function logFault(thrown: unknown): void {
  const { message, stack, query } = Object(thrown) as { message?: string; stack?: string; query?: string | { text: string } };
  const text = typeof query === 'string' ? query : query?.text;
  const where = stack?.split('\n').slice(1, 8).join('\n') ?? '';
  process.stderr.write(`${new Date().toISOString()} ${message ?? String(thrown)}\n${where}\n${text ? `in: ${text.slice(0, 400)}\n` : ''}`);
}
