// Does a PostgreSQL server answer, and is it one that Muster can use?
import { Client } from 'pg';
import { StartProblem } from './embedded-problem.js';

const OLDEST_VERSION = 15;

type PgError = Error & { code?: string; errors?: PgError[] };

/** Opens one connection, does the work, closes it; gives up after the milliseconds given (connecting, and each query). */
export async function withClient<T>(url: string, patience: number, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience, query_timeout: patience });
  client.on('error', () => undefined); // a server that dies between two queries is reported by the query
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it closed the connection',
  ENOTFOUND: 'that host name is unknown',
  EAI_AGAIN: 'that host name cannot be looked up at the moment',
  ETIMEDOUT: 'there was no answer',
  EHOSTUNREACH: 'that host cannot be reached',
  ENETUNREACH: 'that network cannot be reached',
  '28P01': 'it refuses the user name or the password',
  '28000': 'it refuses this user',
  '3D000': 'it has no database of that name',
  '57P03': 'it is starting up or shutting down',
  '53300': 'it has no connection left',
};

function reasonOf(error: PgError, password: string): string {
  const first = error.errors?.[0] ?? error;
  const known = REASONS[first.code ?? ''];
  if (known) return known;
  if (/timeout/i.test(first.message)) return 'there was no answer within 5 seconds';
  const text = first.message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return password ? text.replaceAll(password, '…') : text;
}

function parse(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol)) return url;
  throw new StartProblem('DATABASE_URL is not the address of a PostgreSQL database: write it like postgres://user:password@host:5432/muster.');
}

function plainPassword(url: URL): string {
  try {
    return decodeURIComponent(url.password);
  } catch {
    return url.password; // a bare % in it: the driver will refuse the address, and says so
  }
}

/**
 * Connects once to the database of `DATABASE_URL`. Refuses (`StartProblem`, one sentence, no password) an address that
 * is none, a server that does not answer within five seconds, and a PostgreSQL older than 15.
 */
export async function checkDatabaseUrl(databaseUrl: string): Promise<void> {
  const url = parse(databaseUrl);
  const place = `${url.hostname || 'localhost'}:${url.port || '5432'}${url.pathname}`;
  const version = await withClient(databaseUrl, 5000, async (client) => {
    const { rows } = await client.query<{ version: number }>(`SELECT current_setting('server_version_num')::int / 10000 AS version`);
    return rows[0]?.version ?? 0;
  }).catch((error: PgError) => {
    throw new StartProblem(`The database of DATABASE_URL (${place}) does not answer: ${reasonOf(error, plainPassword(url))}.`);
  });
  if (version < OLDEST_VERSION) {
    throw new StartProblem(`The database of DATABASE_URL (${place}) is PostgreSQL ${version}: Muster needs ${OLDEST_VERSION} or newer.`);
  }
}

/** What a server of ours says: its data folder once it answers, `starting` while it recovers, or why it does not answer. */
export type Answer = { state: 'ready'; folder: string } | { state: 'starting' } | { state: 'silent'; reason: string };

/** Asks a server of ours, with its own password, whether it serves and which folder it serves. Never throws. */
export async function ask(url: string): Promise<Answer> {
  try {
    const folder = await withClient(url, 3000, async (client) => {
      const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
      return rows[0]?.folder ?? '';
    });
    return { state: 'ready', folder };
  } catch (error) {
    const refusal = error as PgError;
    return refusal.code === '57P03' ? { state: 'starting' } : { state: 'silent', reason: reasonOf(refusal, '') };
  }
}

/** Creates the database unless it exists. `adminUrl` is the owner's URL of any other database on the same server. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, 30_000, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}
