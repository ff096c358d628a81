import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Demonstration } from './support/demonstration.js';
import type { Caller } from './support/caller.js';

let demonstration: Demonstration;
let dfe: Caller;
beforeAll(async () => {
  demonstration = await Demonstration.start();
  dfe = await demonstration.as('dfe@example.org');
});
afterAll(() => demonstration.stop());

type Facts = Record<string, string>[];
const factsOf = (name: string): Facts => parse(readFileSync(new URL(`../../libs/reference/facts/${name}.csv`, import.meta.url)), { columns: true });
const indicators = factsOf('plo-indicators');
const names = new Map(factsOf('plo-definitions').map(({ indicator_id: id, name }) => [id!, name!]));

interface Row {
  group: string;
  code: string;
  label: string;
  unit: string;
  numerator: number | null;
  denominator: number | null;
  percentage: number | null;
  cells: string[] | null;
}

type Printed = { columns: string[]; notes: string[]; denominatorCounts: string; rows: Row[]; wave: { id: string } | null };

const figure = async (name: string): Promise<Printed> => (await dfe.ask<{ figure: Printed }>(
  `{ figure(name: "${name}", programme: "plo-2022-23") { columns notes denominatorCounts wave { id } rows { group code label unit numerator denominator percentage cells } } }`)).figure;

describe('the demonstration gives what the report concludes', () => {
  it('feasible-indicators (Table 5): exactly the fifteen', async () => {
    const { rows, notes } = await figure('feasible-indicators');
    expect(rows.map(({ code }) => code)).toEqual(indicators.filter(({ level, collectable_without_system_change: yes }) => level && yes === 'yes').map(({ id }) => id));
    expect(rows.length).toBe(15);
    expect(notes.join(' ')).toContain('15 of 33 indicators');
    for (const { numerator, denominator, cells } of rows) expect([numerator! * 2 >= denominator!, cells![2]]).toEqual([true, 'Feasible by the rule']);
  });

  it('recommended-dataset (chapter 11): each list by the agency that is asked, with the notes of the facts', async () => {
    const { rows, columns } = await figure('recommended-dataset');
    expect(columns).toEqual(['List', 'From', 'Level', 'Indicator', 'Note']);
    const listed = (list: string) => rows.filter(({ code }) => code.startsWith(`${list}|`)).map(({ code }) => code.split('|')[1]).sort();
    const published = (wanted: (row: Record<string, string>) => boolean) => indicators.filter(wanted).map(({ id }) => id).sort();
    expect(listed('keep-1')).toEqual(published(({ recommended, phase }) => recommended === 'phase1' && phase!.includes('1')));
    expect(listed('keep-2')).toEqual(published(({ recommended, phase }) => ['phase1', 'phase2'].includes(recommended!) && phase!.includes('2')));
    for (const [list, recommended] of [['alter', 'altered'], ['remove', 'removed'], ['add', 'added'], ['undecided', 'unstated']]) expect(listed(list!)).toEqual(published((row) => row.recommended === recommended));
    for (const { code, cells } of rows) {
      const facts = indicators.find(({ id }) => id === code.split('|')[1])!;
      expect([cells![3], cells![4]]).toEqual([names.get(facts.id!), facts.note || 'None']);
    }
    expect(rows.filter(({ code }) => code.startsWith('keep-2|')).map(({ cells }) => cells![1])).toEqual(['Local authority', ...Array<string>(6).fill('HMCTS')]);
  });

  it('ranked-blockers (Table 7): must 1 to 17, should 1 to 3, could 1 to 12, word for word', async () => {
    const { rows, columns } = await figure('ranked-blockers');
    expect(columns).toEqual(['Priority', 'Rank', 'Level', 'Indicator', 'Blocker', 'Solution', 'Who must act']);
    const published = ['must', 'should', 'could'].flatMap((priority) => factsOf('plo-blockers').filter((row) => row.priority === priority).sort((one, other) => Number(one.rank) - Number(other.rank)));
    const lower = (text: string) => text.toLowerCase();
    expect(rows.filter(({ cells }) => cells![0] !== 'Not needed').map(({ cells }) => [lower(cells![0]!), cells![1], lower(cells![2]!), ...cells!.slice(3, 6)]))
      .toEqual(published.map(({ priority, rank, level, indicator_id: id, blocker, solution }) => [priority, rank, level, names.get(id!), blocker, solution]));
    expect(published.length).toBe(32);
  });

  it('gap: what was said against what was returned, as the page has it', async () => {
    const { rows, wave } = await figure('gap');
    const rate = '{ numerator denominator }';
    for (const columns of ['LEVEL', 'INDICATOR']) {
      const { gaps } = await dfe.ask<{ gaps: { bySubject: { subject: { code: string }; rates: Record<string, object> }[] } }>(
        `query ($id: ID!) { gaps(waveId: $id, columns: ${columns}) { bySubject { subject { code } rates { readyNotDone ${rate} notReadyDone ${rate} } } } }`, { id: wave!.id });
      const of = (code: string) => rows.filter((row) => row.code.startsWith(`${code}-`)).map(({ numerator, denominator }) => ({ numerator, denominator })).slice(0, 2);
      expect(gaps.bySubject.map(({ subject }) => of(subject.code))).toEqual(gaps.bySubject.map(({ rates }) => [rates.readyNotDone, rates.notReadyDone]));
    }
    expect(rows.length).toBe(72);
  });
});

describe('the workbook that the team of the report made by hand', () => {
  it('capability: every authority over all three levels and every indicator, in words, as the heatmap has it', async () => {
    const { rows, columns, wave, notes } = await figure('capability');
    expect([rows.length, columns.length, columns.slice(0, 6)]).toEqual([152, 39, ['Authority', 'Region', 'System', 'Bronze', 'Silver', 'Gold']]);
    for (const [which, first] of [['LEVEL', 3], ['INDICATOR', 6]] as const) {
      const { readinessMatrix: matrix } = await dfe.ask<{ readinessMatrix: { columns: { name: string }[]; legend: { letter: string; label: string; kind: string }[]; rows: { id: string; cells: string }[] } }>(
        `query ($id: ID!) { readinessMatrix(waveId: $id, columns: ${which}) { columns { name } legend { letter label kind } rows { id cells } } }`, { id: wave!.id });
      const words = new Map(matrix.legend.map(({ letter, label, kind }) => [letter, ({ NO_DATA: 'x', NOT_ASKED: 'z' } as Record<string, string>)[kind] ?? label]));
      expect(columns.slice(first, first + matrix.columns.length)).toEqual(matrix.columns.map(({ name }) => name));
      expect(rows.map(({ code, cells }) => [code, ...cells!.slice(first, first + matrix.columns.length)])).toEqual(matrix.rows.map(({ id, cells }) => [id, ...[...cells].map((letter) => words.get(letter))]));
    }
    expect(rows.filter(({ cells }) => cells![3] === 'Green').length).toBe(54);
    expect(notes.join(' ')).toContain('129 of 152 authorities have submitted');
  });
});

describe('what would help, and by when', () => {
  it('leverage: each step unlocks what it says, beside the order of the hub', async () => {
    const { rows, wave } = await figure('leverage');
    const { leverage } = await dfe.ask<{ leverage: { blocked: number; suggested: { cumulative: string }; hub: { cumulative: string } } }>(
      'query ($programme: ID!, $id: ID!) { leverage(programmeId: $programme, waveId: $id) { blocked suggested { cumulative } hub { cumulative } } }', { programme: await programmeId(), id: wave!.id });
    expect(rows.map(({ numerator }) => numerator).join(',')).toBe(leverage.suggested.cumulative);
    expect(rows.map(({ cells }) => cells![4]).join(',')).toBe(leverage.hub.cumulative);
    expect(rows.every(({ denominator }) => denominator === leverage.blocked)).toBe(true);
    expect(rows.length).toBeGreaterThan(10);
    let before = 0;
    for (const { numerator, cells } of rows) {
      expect(numerator! - before).toBe(Number(cells![3]));
      before = numerator!;
    }
  });

  it('forecast: by quarter, with those that gave no date', async () => {
    const { rows } = await figure('forecast');
    for (const level of ['bronze', 'silver', 'gold']) {
      const of = rows.filter(({ code }) => code.startsWith(`${level}-`) && !code.includes('target'));
      const quarters = of.filter(({ code }) => /\d{4}-\d\d-\d\d$/.test(code)).map(({ numerator }) => numerator!);
      expect(quarters).toEqual([...quarters].sort((one, other) => one - other));
      const [later, noDate] = ['later', 'no-date'].map((band) => of.find(({ code }) => code === `${level}-${band}`)!.numerator!);
      expect(quarters.at(-1)! + later! + noDate!).toBe(of[0]!.denominator);
    }
  });
});

async function programmeId(): Promise<string> {
  return (await dfe.ask<{ programmes: { items: { id: string }[] } }>('{ programmes { items { id } } }')).programmes.items[0]!.id;
}
