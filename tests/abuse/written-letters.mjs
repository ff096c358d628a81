// What became of payloads in letters, as an SMTP server and as GOV.UK Notify get them?
import { once } from 'node:events';
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { COMPUTED, ELSEWHERE } from './payloads.mjs';
import { letterIn, linksIn } from './letters.mjs';

const ONCE = ['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type'];
const KNOWN = new Set([...ONCE, 'content-transfer-encoding', 'reply-to', 'list-id', 'auto-submitted']);
/** Elements and attributes that no letter of ours has. */
const ELEMENTS = /<(script|img|svg|iframe|object|embed|form|input|textarea|base|link|meta http)\b/i;

/** What is wrong with a letter that came over the wire, in words. */
export function faultsInLetter({ raw, to, recipients }, publicOrigin) {
  const letter = letterIn(raw);
  const names = letter.headers.map(([name]) => name.toLowerCase());
  const faults = names.filter((name) => !KNOWN.has(name)).map((name) => `has the header ${name}`);
  faults.push(...ONCE.filter((name) => names.filter((one) => one === name).length !== 1).map((name) => `has not one header ${name}`));
  if (recipients !== 1 || letter.header('to').some((value) => !value.endsWith(`<${to}>`) && value !== to) || to.includes(ELSEWHERE)) faults.push('goes to somebody else');
  if (letter.header('to').some((value) => value.includes('//'))) faults.push('has a link for a name');
  if (/[\r\n\u202a-\u202e\u2066-\u2069]/.test(letter.subject)) faults.push('has a subject that breaks its line or turns round');
  if (ELEMENTS.test(letter.html) || /<[^>]*\son\w+\s*=/i.test(letter.html)) faults.push(`has HTML that was typed: ${(ELEMENTS.exec(letter.html) ?? [''])[0]}`);
  if (letter.html.split(/<title\b/i).length > 2) faults.push('has two titles');
  faults.push(...linksIn(letter).filter((link) => !link.startsWith(`${publicOrigin}/`) && link !== publicOrigin).map((link) => `leads to ${link}`));
  if (letter.text.includes(COMPUTED) || letter.html.includes(COMPUTED)) faults.push('computed a template');
  return faults.map((one) => `A letter to ${to}, "${letter.subject}": ${one}`);
}

/** What is wrong with a message as Notify gets it: its Markdown makes a link of `[text](address)` and of every address. */
export function faultsInMessage({ personalisation: { subject, body } }, publicOrigin) {
  const links = [...body.matchAll(/(?:https?:\/\/|www\.)[^\s)]*/gi)].map(([link]) => link).filter((link) => !link.startsWith(`${publicOrigin}/`) && link !== publicOrigin);
  const faults = [...links.map((link) => `leads to ${link}`), ...(/\]\s*\(/.test(body) ? ['has a link in Markdown'] : []), ...(/[\r\n]/.test(subject) ? ['has a subject of two lines'] : [])];
  return faults.map((one) => `A message by Notify, "${subject}": ${one}`);
}

/** A double of GOV.UK Notify that takes everything; the settings with which a worker sends to it. */
export async function openNotify(stage) {
  const taken = [];
  const server = createServer(async (request, reply) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    reply.setHeader('content-type', 'application/json');
    if (request.method === 'GET') return reply.end(JSON.stringify({ notifications: [], links: {} }));
    taken.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    reply.statusCode = 201;
    return reply.end(JSON.stringify({ id: randomUUID(), reference: null, content: {}, uri: '', template: {} }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stage.after(() => { server.closeAllConnections(); return new Promise((resolve) => server.close(resolve)); });
  const settings = { NOTIFY_URL: `http://127.0.0.1:${server.address().port}`, NOTIFY_API_KEY: `muster-abuse-${randomUUID()}-${randomUUID()}`, NOTIFY_TEMPLATE_ID: randomUUID(), SMTP_URL: '' };
  return { taken, settings };
}
