import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsFolder } from '../folders.js';
import { factFiles, readFacts } from './read-facts.js';
import { FactsRefused } from './refusal.js';

const sound = new Map(factFiles.map((file) => [file, readFileSync(join(factsFolder, file), 'utf8')]));
const ENGLAND = 'local-authorities-england.csv';
const WALES = 'local-authorities-wales.csv';

/** The sound facts with one file replaced. */
const having = (file: string, content: string | Uint8Array) => new Map<string, string | Uint8Array>(sound).set(file, content);

/** A file, a line of it, and what is replaced there by what. */
type Place = [file: string, line: number, change: [from: string, to: string]];

/** The sound facts with one line of a file changed; the line must hold what is replaced. */
function changing(file: string, line: number, [from, to]: [string, string]) {
  const lines = (sound.get(file) ?? '').split('\n');
  const before = lines[line - 1] ?? '';
  if (!before.includes(from)) throw new Error(`line ${line} of ${file} is ${before}`);
  lines[line - 1] = before.replace(from, to);
  return having(file, lines.join('\n'));
}

function adding(file: string, row: string) {
  const text = sound.get(file) ?? '';
  return { source: having(file, `${text}${row}\n`), line: text.split('\n').length };
}

function refusal(source: Parameters<typeof readFacts>[0]): FactsRefused {
  try {
    readFacts(source);
  } catch (error) {
    if (error instanceof FactsRefused) return error;
    throw error;
  }
  throw new Error('the facts were accepted');
}

const refusals = (source: Parameters<typeof readFacts>[0]) => refusal(source).problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`);

describe('sound facts', () => {
  it('load from memory as from the folder', () => {
    expect(readFacts(sound)).toEqual(readFacts());
  });

  it('load with Windows line ends', () => {
    const windows = new Map([...sound].map(([file, content]) => [file, content.replaceAll('\n', '\r\n')]));
    expect(readFacts(windows)).toEqual(readFacts());
  });
});

describe('a file that is not what it should be is refused:', () => {
  it('missing', () => {
    const without = new Map(sound);
    without.delete('regions.csv');
    expect(refusals(without)).toEqual(['regions.csv:1: the file is missing or cannot be read']);
  });

  it('a folder without the facts', () => {
    expect(refusal('/nowhere').total).toBe(factFiles.length);
  });

  it('with a byte order mark', () => {
    expect(refusals(having(WALES, `\uFEFF${sound.get(WALES)}`))).toEqual([`${WALES}:1: starts with a byte order mark: save the file as UTF-8 without one`]);
  });

  it('in another encoding, with the line of the first wrong character', () => {
    expect(refusals(having(WALES, Buffer.from(sound.get(WALES) ?? '', 'latin1')))).toEqual([`${WALES}:2: is not UTF-8 text: save the file with the encoding UTF-8`]);
  });

  it('with characters that were lost on the way', () => {
    expect(refusals(changing(WALES, 2, ['Môn', 'M\uFFFDn']))).toEqual([`${WALES}:2: holds a character lost to a wrong encoding (U+FFFD)`]);
  });

  it('with a column missing, unknown or out of order', () => {
    expect(refusals(changing('regions.csv', 1, ['name_cy,', '']))).toEqual(['regions.csv:1: the column name_cy is missing from the header']);
    expect(refusals(changing('regions.csv', 1, ['ons_code', 'ons_code,colour']))).toEqual(['regions.csv:1: the header has an unknown column: colour']);
    expect(refusals(changing('regions.csv', 1, ['code,nation', 'nation,code']))).toEqual([
      'regions.csv:1: the columns must stand in this order: code, nation, name, name_cy, position, ons_code']);
  });

  it('with a header alone, or empty', () => {
    expect(refusals(having('successors.csv', 'predecessor_dfe_code,successor_dfe_code,from_day\n'))).toEqual(['successors.csv:1: holds a header but no row']);
    expect(refusals(having('plo-levels.csv', ''))).toEqual(['plo-levels.csv:1: the column code, name, position is missing from the header']);
  });

  it('with a quotation mark out of place', () => {
    expect(refusals(changing(ENGLAND, 2, ['Derby', '"Der"by']))).toEqual([`${ENGLAND}:2: has a quotation mark out of place`]);
  });
});

describe('a bad row is refused, with its line:', () => {
  it.each<[string, Place, string]>([
    ['a wrong DfE code', [ENGLAND, 2, ['831', '83']], 'dfe_code must be the three digits of a DfE code'],
    ['a wrong ONS code', [ENGLAND, 2, ['E06000015', 'E6000015']], 'gss_code must be an ONS code such as E06000015 (E06, E08, E09 or E10)'],
    ['a day that the calendar has not', [ENGLAND, 2, ['2009-01-01', '2009-02-30']], 'valid_from must be a day of the calendar written YYYY-MM-DD'],
    ['a day in another notation', [ENGLAND, 2, ['2009-01-01', '01/01/2009']], 'valid_from must be a day of the calendar written YYYY-MM-DD'],
    ['a word that is not on the list', [ENGLAND, 2, ['Unitary authority', 'Duchy']],
      'type must be one of: Unitary authority, Metropolitan district, London borough, City corporation, County council'],
    ['a formula', [ENGLAND, 2, ['Derby', '=cmd']], 'name looks like a spreadsheet formula: "=cmd"'],
    ['a formula behind a space', [ENGLAND, 2, ['Derby', ' @SUM(A1)']], 'name looks like a spreadsheet formula: " @SUM(A1)"'],
    ['a negative number', ['population-0-17.csv', 2, ['13339', '-13339']], 'population_0_17 looks like a spreadsheet formula: "-13339"'],
    ['a number with a separator', ['population-0-17.csv', 2, ['13339', '13.339']], 'population_0_17 must be a whole number in plain digits'],
    ['a rank beyond ten', ['statistical-neighbours.csv', 2, ['207,1', '207,11']], 'rank must be from 1 to 10'],
    ['an empty name', [ENGLAND, 2, ['Derby', '']], 'name must not be empty'],
    ['spaces around a name', [ENGLAND, 2, ['Derby', 'Derby ']], 'name has spaces before or after its value'],
    ['a control character', [ENGLAND, 2, ['Derby', 'Der\tby']], 'name holds a line break, tab or other control character'],
    ['a cell too many', [ENGLAND, 2, ['Derby', 'Derby,Derby']], 'has 9 cells where the header has 8'],
    ['a blank line', [ENGLAND, 2, [(sound.get(ENGLAND) ?? '').split('\n')[1] ?? '', '']], 'has 1 cells where the header has 8'],
    ['a name too long for a table header', ['plo-definitions.csv', 2, ['Who the child is', 'x'.repeat(61)]], 'name must have at most 60 characters'],
  ])('%s', (_, [file, line, change], reason) => {
    expect(refusals(changing(file, line, change))).toEqual([`${file}:${line}: ${reason}`]);
  });

  it('a line break inside a cell, with the line on which the row ends', () => {
    expect(refusals(changing(ENGLAND, 2, ['Derby', '"Der\nby"']))).toEqual([`${ENGLAND}:3: name holds a line break, tab or other control character`]);
  });
});

describe('rows that do not fit together are refused:', () => {
  it.each<[string, Place, string]>([
    ['an unknown region', [ENGLAND, 2, ['East Midlands', 'Mercia']], 'region Mercia is not a region of england in regions.csv'],
    ['a region of the other nation', [WALES, 2, ['North Wales', 'North West']], 'region North West is not a region of wales in regions.csv'],
    ['an ONS code twice', [ENGLAND, 4, ['E06000016', 'E06000015']], 'repeats E06000015, which line 2 already has'],
    ['a DfE code twice on one day', [ENGLAND, 4, ['856', '831']], 'dfe_code 831 is in force on the same days as on line 2'],
    ['a name twice on one day', [ENGLAND, 4, ['Leicester', 'Derby']], 'name Derby is in force on the same days as on line 2'],
    ['an end before the start', [ENGLAND, 2, ['2009-01-01,', '2009-01-01,2008-12-31']], 'valid_to 2008-12-31 is before valid_from 2009-01-01'],
    ['a type that does not go with the code', [ENGLAND, 2, ['Unitary authority', 'County council']], 'type County council does not go with code E06000015'],
    ['a successor on the wrong day', ['successors.csv', 2, ['2023-04-01', '2023-04-02']], 'predecessor 909 does not end on 2023-04-01'],
    ['the population of nobody', ['population-0-17.csv', 2, ['W06000001', 'W06000099']], 'gss_code W06000099 is not a known authority'],
    ['an unknown neighbour', ['statistical-neighbours.csv', 2, ['207', '999']], 'DfE code 999 is not a known authority'],
    ['a neighbour of itself', ['statistical-neighbours.csv', 2, ['207', '201']], 'authority 201 cannot be its own neighbour'],
    ['a gap in the ranks of neighbours', ['statistical-neighbours.csv', 2, ['207,1', '207,10']], ''],
    ['two tiles on one place', ['tile-layout-wales.csv', 3, ['1,0', '0,0']], 'repeats column 0, row 0, which line 2 already has'],
    ['an indicator of no level', ['plo-indicators.csv', 2, ['bronze', 'copper']], 'level copper is not in plo-levels.csv'],
    ['a metric of no list', ['plo-metrics.csv', 5, ['gender', 'sex']], 'code list sex is not in plo-codes.csv'],
    ['a metric with codes that is not a code', ['plo-metrics.csv', 5, ['code', 'text']], "a metric names a code list when, and only when, its kind is code"],
    ['a blocker of no indicator', ['plo-blockers.csv', 4, ['most-recent-referral-date', 'star-sign']], 'indicator star-sign is not in plo-indicators.csv'],
    ['a blocker at another level', ['plo-blockers.csv', 2, ['bronze', 'gold']], 'level gold is not the level of child-demographics'],
    ['a gap in the ranks', ['plo-blockers.csv', 3, ['must,2', 'must,20']], ''],
    ['a blocker that nobody must remove', ['plo-blockers.csv', 3, ['supplier,supplier,', 'supplier,,']], 'a blocker has a cause, an actor and barriers when, and only when, its priority is must, should or could'],
    ['a cause of what does not stand in the way', ['plo-blockers.csv', 4, ['na,,,,', 'na,,system,,']], 'a blocker has a cause, an actor and barriers when, and only when, its priority is must, should or could'],
    ['a rank without priority', ['plo-blockers.csv', 4, ['na,', 'na,9']], 'a blocker has a rank when, and only when, its priority is must, should or could'],
  ])('%s', (_, [file, line, change], reason) => {
    const found = refusals(changing(file, line, change));
    if (reason === '') expect(found.join('\n')).toMatch(new RegExp(`^${file}:\\d+: .* has number \\d+ where \\d+ is due`));
    else expect(found).toContain(`${file}:${line}: ${reason}`);
  });

  it('a population for an authority that was not there yet', () => {
    const { source, line } = adding('population-0-17.csv', 'E06000063,2022,50000,invented');
    expect(refusals(source)).toEqual([`population-0-17.csv:${line}: gss_code E06000063 was not in force in the middle of 2022`]);
  });

  it('an authority without a tile', () => {
    const lines = (sound.get('tile-layout-wales.csv') ?? '').split('\n');
    expect(refusals(having('tile-layout-wales.csv', lines.toSpliced(1, 1).join('\n')))).toEqual(['tile-layout-wales.csv:1: has no tile for W06000001']);
  });

  it('an indicator without definition or metrics', () => {
    const { source, line } = adding('plo-indicators.csv', 'shoe-size,,Shoe size,Size,,added,LA,1,,');
    expect(refusals(source)).toEqual([
      `plo-indicators.csv:${line}: indicator shoe-size has no definition in plo-definitions.csv`,
      `plo-indicators.csv:${line}: indicator shoe-size names 1 metrics, plo-metrics.csv has 0`,
    ]);
  });

  it('a code list that nobody uses', () => {
    const { source, line } = adding('plo-codes.csv', 'colours,red,Red,1');
    expect(refusals(source)).toEqual([`plo-codes.csv:${line}: code list colours is used by no metric`]);
  });
});

describe('a refusal', () => {
  it('collects the problems of all files, in the order of files and lines', () => {
    const source = changing(ENGLAND, 3, ['E10000007', 'X']);
    source.set(WALES, (sound.get(WALES) ?? '').replace('W06000002', 'Y'));
    source.set(ENGLAND, String(source.get(ENGLAND)).replace('831', '1'));
    expect(refusal(source).problems.map(({ file, line }) => [file, line])).toEqual([[ENGLAND, 2], [ENGLAND, 3], [WALES, 3]]);
  });

  it('lists fifty problems and counts the rest', () => {
    const source = having(ENGLAND, (sound.get(ENGLAND) ?? '').replaceAll('2009-01-01', 'long ago'));
    const { problems, total, message } = refusal(source);
    expect(problems).toHaveLength(50);
    expect(total).toBeGreaterThan(100);
    expect(message).toContain(`… and ${total - 50} more`);
  });

  it('reads as a list of places, one a line', () => {
    expect(refusal(changing(ENGLAND, 2, ['831', '83'])).message).toBe(
      `The facts were refused and nothing was loaded:\n${ENGLAND}:2: dfe_code must be the three digits of a DfE code`);
  });
});
