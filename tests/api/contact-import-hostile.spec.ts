import { Agent, request as httpRequest } from 'node:http';
import { writeXlsx } from 'hucre/xlsx';
import { archiveOf, cellOf, rowOf, workbookOf } from './support/archive.js';
import { OURS } from './support/caller.js';
import { ContactFiles, csvOf, HEAD, PREVIEW } from './support/contact-files.js';
import { cookieOf } from './support/files.js';
import { Muster } from './support/muster.js';

let muster: Muster;
let files: ContactFiles;

beforeAll(async () => {
  muster = await Muster.start();
  files = new ContactFiles(muster);
});
afterAll(() => muster.stop());

const good = 'Nia Nolan,nia@sheffield.example,SPOC,Sheffield,,';
const head = rowOf(...HEAD.split(',').map(cellOf));
const sheetOf = (...rows: string[][]): Buffer => workbookOf(head + rows.map((cells) => rowOf(...cells.map(cellOf))).join(''));
const utf16 = (text: string, bigEnd = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEnd ? bytes.swap16() : bytes;
};

describe('a CSV', () => {
  it.each<[string, string | Buffer]>([
    ['UTF-8', csvOf(good)],
    ['UTF-8 with a mark', `\ufeff${csvOf(good)}`],
    ['UTF-16 as Excel writes it', utf16(csvOf(good).replaceAll(',', '\t'))],
    ['UTF-16 the other way around', utf16(csvOf(good), true)],
    ['semicolons', csvOf(good).replaceAll(',', ';')],
    ['tabs', csvOf(good).replaceAll(',', '\t')],
    ['quotation marks, empty lines and old line ends', `\r${HEAD}\r\r"Nia Nolan","nia@sheffield.example","SPOC","Sheffield",,\r,,,,,\r`],
  ])('with %s is read', async (_what, file) => {
    expect(await files.preview(file)).toMatchObject({ verdict: 'CLEAN', rows: [{ name: 'Nia Nolan', place: 'Sheffield' }] });
  });

  it.each<[string, string | Buffer, string]>([
    ['Windows-1252', Buffer.from(csvOf('Zo\xeb,z@x.example,SPOC,Sheffield,,'), 'latin1'), 'FILE_ENCODING'],
    ['UTF-8 that breaks off', Buffer.concat([Buffer.from(csvOf(good)), Buffer.from([0xe2, 0x82])]), 'FILE_ENCODING'],
    ['a character in more bytes than it needs', Buffer.concat([Buffer.from(`${HEAD}\n`), Buffer.from([0xc0, 0xbc])]), 'FILE_ENCODING'],
    ['UTF-16 without a mark', utf16(csvOf(good)).subarray(2), 'FILE_ENCODING'],
    ['UTF-16 with half a character', Buffer.concat([utf16(csvOf(good)), Buffer.from([0x00, 0xd8])]), 'FILE_ENCODING'],
    ['a null character', `${csvOf(good)}\0`, 'FILE_ENCODING'],
    ['a quotation mark that is never closed', `${HEAD}\n"Nia,${'x,'.repeat(1000)}`, 'FILE_BROKEN'],
    ['a row of 100,000 letters', csvOf('x'.repeat(100_000)), 'FILE_BROKEN'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_ENCODING'],
    ['a page of HTML', '<!doctype html><script>alert(1)</script>', 'COLUMNS_MISSING'],
    ['no contacts', HEAD, 'FILE_EMPTY'],
    ['a column too few', 'Name,Email,Authority\nA,b@x.example,383', 'COLUMNS_MISSING'],
    ['a column too many', 'Name,Email,Role,LA code,LA name\nA,b@x.example,SPOC,383,Leeds', 'COLUMNS_TWICE'],
    ['501 contacts', csvOf(...Array.from({ length: 501 }, () => good)), 'ROWS_TOO_MANY'],
  ])('with %s is refused', async (_what, file, code) => {
    expect(await files.refusal(file)).toBe(code);
  });

  it('is refused when it is empty, or no base64', async () => {
    const programmeId = muster.world.programme('a');
    for (const file of ['', '%%%', 'YQ==YQ==', 'é']) expect(await muster.as('priya').refusal(PREVIEW, { programmeId, file })).toBe('INVALID_INPUT');
  });

  it.each([
    ['a formula', '=cmd|calc,nia@sheffield.example,SPOC,Sheffield,,', 'FORMULA'],
    ['a formula in quotation marks', '"@SUM(1+1)*cmd|\' /C calc\'!A0",nia@sheffield.example,SPOC,Sheffield,,', 'FORMULA'],
    ['HTML', '<script>alert(1)</script>,nia@sheffield.example,SPOC,Sheffield,,', 'NAME_MARKUP'],
    ['a mark that turns the direction of writing', 'Nia \u202enaloN,nia@sheffield.example,SPOC,Sheffield,,', 'HIDDEN_CHARACTERS'],
    ['a space of no width in the address', 'Nia Nolan,nia\u200b@sheffield.example,SPOC,Sheffield,,', 'HIDDEN_CHARACTERS'],
    ['a second line that would be a head of mail', '"Nia\r\nBcc: all@x.example",nia@sheffield.example,SPOC,Sheffield,,', 'HIDDEN_CHARACTERS'],
    ['an authority of HTML', 'Nia Nolan,nia@sheffield.example,SPOC,<img src=x onerror=alert(1)>,,', 'AUTHORITY_UNKNOWN'],
    ['an authority of SQL', "Nia Nolan,nia@sheffield.example,SPOC,' or 1=1 --,,", 'AUTHORITY_UNKNOWN'],
    ['the name of a property', 'Nia Nolan,nia@sheffield.example,SPOC,__proto__,,', 'AUTHORITY_UNKNOWN'],
    ['a role that a file cannot give', 'Nia Nolan,nia@sheffield.example,Administrator,Sheffield,,', 'ROLE_UNKNOWN'],
  ])('with %s has that row refused, and shows nothing that acts', async (_what, row, code) => {
    const { verdict, rows } = await files.preview(csvOf(row));
    expect([verdict, rows.map((one) => one.code)]).toEqual(['BLOCKED', [code]]);
    expect(JSON.stringify(rows)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\\r|\\n/);
  });
});

describe('a workbook', () => {
  it('that is sound is read', async () => {
    expect(await files.preview(sheetOf(good.split(',')))).toMatchObject({ verdict: 'CLEAN', rows: [{ line: 2, name: 'Nia Nolan', place: 'Sheffield' }] });
  });

  it('with a formula gives its value alone, and what looks like one is refused', async () => {
    const formula = '<c t="str"><f>HYPERLINK("https://evil.example","Nia Nolan")</f><v>Nia Nolan</v></c>';
    const rest = good.split(',').slice(1).map(cellOf);
    expect((await files.preview(workbookOf(head + rowOf(formula, ...rest)))).rows).toMatchObject([{ name: 'Nia Nolan', action: 'APPOINT' }]);
    expect((await files.preview(workbookOf(head + rowOf(cellOf('=1+1'), ...rest)))).rows).toMatchObject([{ code: 'FORMULA' }]);
  });

  it('with a null character or half of one has that row refused', async () => {
    const { rows } = await files.preview(sheetOf(['Nia_x0000_', 'n@x.example', 'SPOC', 'Sheffield'], ['Nia_xD800_', 'm@x.example', 'SPOC', 'Leeds']));
    expect(rows.map(({ code, name }) => [code, name])).toEqual([['HIDDEN_CHARACTERS', 'Nia'], ['HIDDEN_CHARACTERS', 'Nia']]);
  });

  it('that declares entities does not have them filled in', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    const book = archiveOf([...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'].map((name) => ({ name, content: '<x/>' })), { name: 'xl/workbook.xml', content: `${bomb}<workbook>&c;</workbook>` }]);
    expect(await files.refusal(book)).toBe('FILE_BROKEN');
  });

  const other = { name: 'xl/media/big.bin', content: Buffer.alloc(2_100_000) };
  const rowsUpTo = (count: number) => workbookOf(head + rowOf(...good.split(',').map(cellOf)).repeat(count));
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a password', async () => Buffer.from(await writeXlsx({ sheets: [{ name: 'C', rows: [['Name']] }], encryption: { password: 'x', spinCount: 1 } })), 'FILE_LOCKED'],
    ['macros', () => workbookOf(head, { name: 'xl/vbaProject.bin', content: 'x' }), 'FILE_MACROS'],
    ['another kind of archive', () => archiveOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]), 'FILE_KIND'],
    ['only a beginning', () => Buffer.from('PK\x03\x04 and nothing more that would be an archive'), 'FILE_BROKEN'],
    ['half of it', () => sheetOf(good.split(',')).subarray(0, 400), 'FILE_BROKEN'],
    ['parts that are no XML', () => workbookOf('<row><c t="s"><v>99</v></row></c><<<'), 'FILE_EMPTY'],
    ['a part that unpacks to too much', () => workbookOf(head, other), 'FILE_TOO_LARGE'],
    ['a part that unpacks to more than it says', () => workbookOf(head, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(50_000_000, '<row/>'), says: 100 }), 'FILE_BROKEN'],
    ['a part that says it is empty', () => workbookOf(head, { ...other, says: 0 }), 'FILE_BROKEN'],
    ['many parts that are too much together', () => workbookOf(head, ...Array.from({ length: 50 }, (_, place) => ({ name: `x${place}`, content: Buffer.alloc(50_000) }))), 'FILE_TOO_LARGE'],
    ['501 contacts', () => rowsUpTo(501), 'ROWS_TOO_MANY'],
    ['thousands of empty rows', () => workbookOf(head + rowOf().repeat(6_000)), 'ROWS_TOO_MANY'],
    ['200,000 contacts', () => rowsUpTo(200_000), 'FILE_TOO_LARGE'],
    ['a cell at the last corner of a sheet', () => workbookOf(`${head}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), 'FILE_EMPTY'],
  ])('with %s is refused', async (_what, book, code) => {
    const file = await book();
    expect(file.length).toBeLessThan(700_000);
    expect(await files.refusal(file)).toBe(code);
  });
});

/** Sends a body piece by piece as long as it is taken, and gives the answer with how much had gone out by then. */
function pouring(bytes: number, headers: Record<string, string | number>): Promise<{ status: number; code: string; sent: number }> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(`${muster.origin}/graphql`, { method: 'POST', agent: new Agent({ keepAlive: false }), headers: { ...OURS, cookie: cookieOf('priya'), 'content-type': 'application/json', ...headers } });
    const piece = Buffer.alloc(65_536, 'x');
    let sent = 0;
    let answered = false;
    const pour = () => {
      while (!answered && sent < bytes) {
        sent += piece.length;
        if (!call.write(piece)) return void call.once('drain', pour);
      }
      if (!answered) call.end();
    };
    call.on('response', async (answer) => {
      answered = true;
      const text = (await answer.toArray()).join('');
      resolve({ status: answer.statusCode!, code: (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code, sent });
      call.destroy();
    });
    call.on('error', (error) => { if (!answered) reject(error); });
    pour();
  });
}

describe('a file that is too large', () => {
  it.each([
    ['says how large it is', { 'content-length': 52_428_800 }],
    ['does not say it', { 'transfer-encoding': 'chunked' }],
  ])('of 50 MB that %s is refused before it has come', async (_what, headers) => {
    const { status, code, sent } = await pouring(52_428_800, headers);
    expect([status, code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(sent).toBeLessThan(16_000_000);
  });

  it('of more than 700 kB that a request still carries is refused in words of its own', async () => {
    expect(await files.refusal('x'.repeat(750_000))).toBe('FILE_TOO_LARGE');
  });

  it('of 200,000 rows is refused, in full or with hardly anything in them', async () => {
    expect(await files.refusal(csvOf(`${good}\n`.repeat(200_000)))).toBe('BODY_TOO_LARGE');
    const short = `${HEAD}\n${'a,\n'.repeat(200_000)}`;
    const began = performance.now();
    expect(await files.refusal(short)).toBe('ROWS_TOO_MANY');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('does not keep others from being answered', async () => {
    const bombs = Array.from({ length: 8 }, () => files.refusal(workbookOf(head + rowOf().repeat(150_000))));
    const began = performance.now();
    expect(await files.preview(csvOf(good))).toMatchObject({ verdict: 'CLEAN' });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(new Set(await Promise.all(bombs))).toEqual(new Set(['ROWS_TOO_MANY']));
  });
});
