import { createHmac } from 'node:crypto';
import pg from 'pg';

/** Who owns the audit. Nobody can sign in as it; only the owner of the tables may act for it. */
const AUDITOR = 'muster_auditor';

/** The two accounts the product works with; the owner of the tables only migrates. Neither may pass over row-level security. */
const accounts = ['muster_app', 'muster_worker'] as const;
export type Account = (typeof accounts)[number];

/**
 * The address of the same database for one of the two accounts. Its password follows from the owner's address, so that every process
 * that knows the owner knows it too, and nothing more has to be configured or kept. With `serverUrl`, the address on another server that has the same accounts, such as a replica.
 */
export function accountUrl(ownerUrl: string, account: Account, serverUrl = ownerUrl): string {
  const url = new URL(serverUrl);
  url.username = account;
  url.password = passwordOf(ownerUrl, account);
  return url.toString();
}

function passwordOf(ownerUrl: string, account: Account): string {
  const { username, password } = new URL(ownerUrl);
  return createHmac('sha256', decodeURIComponent(`${username}:${password}`)).update(account).digest('base64url');
}

/** Makes the two accounts and the auditor, or sets their rights and passwords anew where they exist. Safe to repeat and to run side by side. */
export async function ensureAccounts(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const account of accounts) await ensureAccount(client, account, `login password ${pg.escapeLiteral(passwordOf(ownerUrl, account))}`);
    await ensureAccount(client, AUDITOR, 'nologin');
    await client.query(`grant ${AUDITOR} to current_user`).catch(unlessMadeByAnother);
  } finally {
    await client.end();
  }
}

async function ensureAccount(client: pg.Client, account: string, entry: string): Promise<void> {
  const { rows: [known] } = await client.query<{ mighty: boolean }>('select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as mighty from pg_roles where rolname = $1', [account]);
  // An owner that is no superuser may not even say again that the account is none.
  const limits = !known || known.mighty ? 'nosuperuser nocreatedb nocreaterole nobypassrls ' : '';
  await client.query(`${known ? 'alter' : 'create'} role ${account} with ${limits}${entry}`).catch(unlessMadeByAnother);
}

function unlessMadeByAnother(error: { code?: string }): void {
  const madeBySomebodyElseJustNow = ['42710', '23505', 'XX000'].includes(error.code ?? '');
  if (!madeBySomebodyElseJustNow) throw error;
}
