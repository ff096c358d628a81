import type { ActorName } from '@muster/testing';
import { cookieOf, csvIn, fetchFile, sheetsIn, tableIn, type Fetched } from './support/files.js';
import { Muster } from './support/muster.js';
import { protectedWave } from './support/protected.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start({ world: 'collected' }); });
afterAll(() => muster.stop());

const spring = () => `wave=${muster.world.wave('a/Spring')}`;
const file = (path: string, name: ActorName = 'priya'): Promise<Fetched> => fetchFile(muster.origin, `/exports/${path}`, cookieOf(name));

describe('a file of the explorer', () => {
  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['ods', 'application/vnd.oasis.opendocument.spreadsheet'], ['csv', 'text/csv; charset=utf-8; header=present'],
  ])('comes as %s to be kept, is guessed at by no browser and kept in no cache', async (format, type) => {
    const { status, headers } = await file(`readiness.${format}?${spring()}`);
    expect([status, headers.get('content-type'), headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual([200, type, 'nosniff', 'no-store']);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="a_spring_readiness-by-authority_2023-02-20.${format}"`);
  });

  it('says the same in every format', async () => {
    const [xlsx, ods] = await Promise.all((['xlsx', 'ods'] as const).map(async (format) => sheetsIn((await file(`readiness.${format}?${spring()}`)).bytes, format)));
    const rows = tableIn(xlsx!.Authorities!, 'Authority');
    expect(tableIn(ods!.Authorities!, 'Authority')).toEqual(rows);
    const said = csvIn((await file(`readiness.csv?${spring()}`)).bytes);
    expect(said.map((row) => [row.la_name, row.subject_name, row.answer])).toEqual(rows.flatMap((row) => ['Bronze', 'Silver', 'Gold'].map((level) => [row.Authority, level, row[level]])));
  });

  it('has the codes of each authority, and says x where nothing was submitted', async () => {
    const rows = tableIn((await sheetsIn((await file(`readiness.xlsx?${spring()}`)).bytes, 'xlsx')).Authorities!, 'Authority');
    expect(rows.map(({ Authority }) => Authority)).toEqual(['Barnsley', 'Camden', 'Hackney', 'Leeds', 'Sheffield']);
    expect(rows[1]).toMatchObject({ Code: '202', 'ONS code': 'E09000007', Region: 'London', 'Type of authority': 'London borough', Bronze: 'Green', Gold: 'Amber' });
    expect(rows[0]).toMatchObject({ Bronze: 'x', Silver: 'x', Gold: 'x' });
  });

  it('begins as the open data standard wants it', async () => {
    const { text } = await file(`readiness.csv?${spring()}`);
    expect(text.split('\r\n')[0]).toBe('time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,authority_type,system,subject_type,subject,subject_name,measure,source,answer');
    expect(text.split('\r\n')[1]).toMatch(/^2023,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,370,E08000016,Barnsley,/);
  });

  it('has no blank, merged or unexplained cell, and lists its sheets and notes', async () => {
    const sheets = await sheetsIn((await file(`readiness.xlsx?${spring()}`)).bytes, 'xlsx');
    expect(Object.keys(sheets)).toEqual(['Cover', 'Contents', 'Notes', 'Authorities']);
    expect(sheets.Cover!.map(([label]) => label)).toEqual(expect.arrayContaining(['Programme', 'Numbers as at', 'Data', 'Language']));
    expect(tableIn(sheets.Notes!, 'Note or symbol').map((row) => row['Note or symbol'])).toEqual(['[note 1]', '[note 2]', 'x', 'z', 'c']);
    expect(sheets.Authorities![0]![0]).toBe('Readiness: Spring [note 1] [note 2]');
  });

  it('counts regions with their denominators: the rows of a region and a column sum to it', async () => {
    const rows = tableIn((await sheetsIn((await file(`readiness.ods?${spring()}&rows=REGION`)).bytes, 'ods')).Regions!, 'Region');
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(`${row.Region}|${row['Level or indicator']}|${row.Of}`, (sums.get(`${row.Region}|${row['Level or indicator']}|${row.Of}`) ?? 0) + Number(row.Authorities));
    expect(sums.size).toBe(6);
    for (const [key, sum] of sums) expect(key.endsWith(`|${sum}`)).toBe(true);
  });

  it('holds what somebody typed as a text, in all three formats', async () => {
    const names = ['=HYPERLINK("http://x")', '+1', '@SUM(1)', '\t=1', '<b>Camden</b>'];
    await muster.rows('update programme set name = $1 where code = $2', [names[0], 'a']);
    const ids = await muster.rows<{ organisation_id: string }>("select organisation_id from roster_entry join programme on programme.id = programme_id where code = 'a' order by roster_entry.name");
    for (const [place, name] of names.entries()) await muster.rows("update roster_entry set name = $1 where organisation_id = $2 and programme_id = (select id from programme where code = 'a')", [name, ids[place]!.organisation_id]);
    for (const format of ['xlsx', 'ods'] as const) {
      const sheets = await sheetsIn((await file(`readiness.${format}?${spring()}`)).bytes, format);
      expect(tableIn(sheets.Authorities!, 'Authority').map(({ Authority }) => Authority).sort()).toEqual([...names].sort());
      expect(sheets.Cover!.find(([label]) => label === 'Programme')).toEqual(['Programme', names[0]]);
    }
    const inCsv = [...new Set(csvIn((await file(`readiness.csv?${spring()}`)).bytes).map(({ la_name: la }) => la))];
    expect(inCsv.sort()).toEqual(['\'=HYPERLINK("http://x")', '\'+1', '\'@SUM(1)', '\'\t=1', '<b>Camden</b>'].sort());
  });
});

describe('a file of answers to a protected question', () => {
  let hidden: string;
  beforeAll(async () => (hidden = await protectedWave(muster, 'small-count')));
  const levels = ['Bronze', 'Silver', 'Gold'] as const;
  const sheet = async (name: ActorName, rows: 'AUTHORITY' | 'REGION', format: 'xlsx' | 'ods') => tableIn((await sheetsIn((await file(`readiness.${format}?wave=${hidden}&rows=${rows}`, name)).bytes, format))[rows === 'REGION' ? 'Regions' : 'Authorities']!, rows === 'REGION' ? 'Region' : 'Authority');
  const answersIn = async (name: ActorName) => csvIn((await file(`readiness.csv?wave=${hidden}`, name)).bytes).filter(({ old_la_code: code }) => code === '202').map(({ answer }) => answer);

  it.each(['xlsx', 'ods'] as const)('tells the team every answer, and a viewer that there is one: %s', async (format) => {
    const of = async (name: ActorName) => levels.map(async (level) => (await sheet(name, 'AUTHORITY', format)).find(({ Code }) => Code === '202')![level]);
    expect(await Promise.all(await of('priya'))).toEqual(['Red', 'Red', 'Amber']);
    expect(await Promise.all(await of('dan'))).toEqual(['c', 'c', 'c']);
  });

  it('keeps them from the CSV too', async () => {
    expect(await answersIn('priya')).toEqual(['Red', 'Red', 'Amber']);
    expect(await answersIn('dan')).toEqual(['c', 'c', 'c']);
  });

  it('has no count in it from which an answer could be worked out', async () => {
    const [said, seen] = [await sheet('priya', 'REGION', 'xlsx'), await sheet('dan', 'REGION', 'xlsx')];
    const given = (rows: typeof said) => rows.filter(({ Region, Answer }) => Region === 'London' && ['Red', 'Amber', 'Green'].includes(String(Answer))).map(({ Authorities }) => Authorities);
    expect(given(said).filter((count) => count === 1)).toHaveLength(3);
    expect(given(seen)).toEqual(given(said).map(() => 'c'));
  });
});

describe('an address of a file', () => {
  it.each([
    ['readiness.pdf?', /one of \.xlsx, \.ods, \.csv/], ['readiness.csv', /id of a wave/], ['readiness.csv?wave=x', /waveId must be a UUID/], ['readiness.csv?WAVE&rows=ROSTER', /AUTHORITY, REGION, SYSTEM/],
    ['readiness.csv?WAVE&columns=ROUND', /columns must be/], ['readiness.csv?WAVE&columns=LEVEL&measure=none', /does not ask none/], ['readiness.csv?WAVE&colour=red', /“colour” is not something/],
    ['figures/response-rates.csv?programme=a&colour=red', /“colour”/], ['figures/response-rates.doc?programme=a', /one of/], ['figures/none.csv?programme=a', /There is no figure/],
  ])('%s is refused with 400 and a sentence', async (path, why) => {
    const { status, text } = await file(path.replace('WAVE', spring()));
    expect([status, text]).toEqual([400, expect.stringMatching(why)]);
  });

  it.each([['others.csv?WAVE'], ['readiness.csv?wave=00000000-0000-4000-8000-000000000000'], ['figures/response-rates.csv?programme=none']])('%s is not found', async (path) => {
    expect((await file(path.replace('WAVE', spring()))).status).toBe(404);
  });

  it('sends who is signed out to sign in, and then back', async () => {
    const { status, headers } = await file(`readiness.csv?${spring()}`, 'nobody');
    expect([status, headers.get('location')]).toEqual([303, `/sign-in?next=${encodeURIComponent(`/exports/readiness.csv?${spring()}`)}`]);
  });
});
