import type { ActorName } from '@muster/testing';
import type { PageCase, PageRow } from '../permission-pages.js';
import { OURS } from './caller.js';
import { cookieOf } from './files.js';
import type { Muster } from './muster.js';

type Instance = { printRoutes(options: { commonPrefix: boolean }): string };

/** Every route of the running application with each of its methods, as Fastify itself lists them. HEAD goes with GET; the hash of a file is left out of its name. */
export function routesOf(muster: Muster): string[] {
  const above: string[] = [];
  const listed = (muster.app.getHttpAdapter().getInstance() as unknown as Instance).printRoutes({ commonPrefix: false });
  return listed.split('\n').filter(Boolean).flatMap((line) => {
    const [, branch, part, methods] = /^([│ ]*[├└]── )(.*?)(?: \(([A-Z, ]+)\))?$/.exec(line)!;
    const depth = branch!.length / 4 - 1;
    above.length = depth;
    above[depth] = part!;
    const path = above.join('').replace(/-[0-9a-f]{12}\./, '-HASH.').replace(/^\/\//, '/');
    return (methods ?? '').split(', ').filter((method) => method && method !== 'HEAD').map((method) => `${method} ${path}`);
  }).sort();
}

/** The address of a file of the pages, whose name carries a hash of what is in it. */
async function withHash(muster: Muster, path: string): Promise<string> {
  if (!path.includes('HASH')) return path;
  const listed = (muster.app.getHttpAdapter().getInstance() as unknown as Instance).printRoutes({ commonPrefix: false });
  return `/${new RegExp(path.slice(1).replace('HASH', '[0-9a-f]{12}').replaceAll('.', '\\.')).exec(listed)![0]}`;
}

/** What becomes of a page for an actor: a letter as in the matrix of pages (a status in brackets where it is none), and the text that came. */
export async function pageLetter(muster: Muster, { row, one, name }: { row: PageRow; one: PageCase; name: ActorName }): Promise<{ name: ActorName; letter: string; text: string }> {
  const path = (await withHash(muster, one.path(muster.world))).replace(':made', one.made ? await one.made(muster) : '');
  const method = row.route.split(' ')[0]!;
  const cookie = cookieOf(name);
  const sent: { body: string | URLSearchParams; headers: Record<string, string> } = row.json ? { body: JSON.stringify(row.json), headers: { 'content-type': 'application/json' } } : { body: new URLSearchParams(), headers: {} };
  const answer = await fetch(`${muster.origin}${path}`, { method, redirect: 'manual', headers: { ...OURS, ...sent.headers, ...(cookie && { cookie }) }, ...(method === 'POST' && { body: sent.body }) });
  return { name, letter: letterOf(answer), text: `${answer.headers.get('location') ?? ''} ${await answer.text()}` };
}

function letterOf({ status, headers }: Response): string {
  if (status === 303 && /^\/sign-in(\?|$)/.test(headers.get('location') ?? '')) return 'U';
  return ({ 200: 'y', 303: 'y', 400: 'y', 409: 'y', 415: 'y', 422: 'y', 401: 'U', 403: 'F', 404: 'N' } as Record<number, string>)[status] ?? `(${status})`;
}
