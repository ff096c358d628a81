// What is in a letter that came over the wire?

/** A letter taken apart: its headers in order (name and value, with words that were encoded in plain letters), and its two parts. */
export function letterIn(raw) {
  const split = raw.search(/\r?\n\r?\n/);
  const headers = headersIn(raw.slice(0, split));
  const header = (name) => headers.filter(([found]) => found.toLowerCase() === name).map(([, value]) => value);
  return { headers, header, subject: header('subject')[0] ?? '', text: partOf(raw, 'text/plain'), html: partOf(raw, 'text/html') };
}

function headersIn(head) {
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return lines.map((line) => [line.slice(0, line.indexOf(':')), decodedWords(line.slice(line.indexOf(':') + 1).trim())]);
}

function decodedWords(value) {
  return value.replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=(\s+(?==\?))?/gi, (_whole, kind, text) => (kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text.replaceAll('_', ' '))));
}

function partOf(raw, type) {
  const found = raw.split(/\r\n--[^\r\n]+(?:\r\n|$)/).find((one) => new RegExp(`^content-type: ${type}`, 'im').test(one) && !/^content-type: multipart/im.test(one)) ?? '';
  const [head, ...body] = found.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  return /^content-transfer-encoding: quoted-printable/im.test(head) ? unquoted(text.replaceAll('=\r\n', '')) : text;
}

function unquoted(text) {
  return Buffer.from(text.replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
}

const plain = (href) => href.replaceAll('&amp;', '&');

/** Every address in a letter, in its text and in its HTML, once. */
export function linksIn({ text, html }) {
  return [...new Set([...[...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([whole]) => whole), ...[...html.matchAll(/href\s*=\s*["']?([^"'\s>]+)/gi)].map(([, href]) => plain(href))])];
}
