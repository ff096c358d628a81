// How is what the readiness explorer shows laid out as a file for analysts?
import { tidyFile, type Place, type TidyFile } from './tidy.js';
import type { FileAbout } from './figure-file.js';
import { symbols, type CellSymbol, type Workbook, type WorkbookCell, type WorkbookTable } from './workbook.js';

/** What a letter of a column stands for: a word, or why there is none. */
export interface ShownEntry {
  letter: string;
  label: string;
  kind: string;
}

/** A column of the explorer: a level or an indicator, what was asked about it, what its letters stand for, and the places in the legend of those that can occur in it. */
export interface ShownColumn {
  code: string;
  name: string;
  isLevel: boolean;
  measure: string;
  legend: readonly ShownEntry[];
  answers: readonly number[];
}

/** An authority of the explorer: where it is, and one letter a column, twice where two things are compared. */
export interface ShownAuthority {
  place: Place;
  type: string | null;
  system: string | null;
  cells: string;
  compared: string | null;
}

/** A region or a system: how many authorities it has in the view, and how many stand at each entry of a column's legend; null where that is suppressed. */
export interface ShownGroup {
  name: string;
  place: Place;
  total: number;
  counts: readonly (readonly (number | null)[])[];
}

/** What is shown: its title, whose word it is and, where two are compared, whose the other is. */
export interface ShownReadiness {
  title: string;
  source: string;
  against: string | null;
  columns: readonly ShownColumn[];
}

/** A file of the explorer: for people, and for machines. */
export interface ReadinessFile {
  workbook: Workbook;
  tidy: TidyFile;
}

const symbolOf: Readonly<Record<string, CellSymbol>> = { 'no-data': 'x', 'not-asked': 'z', suppressed: 'c' };

/** What a cell says: the word of its letter, or the symbol of why there is none. */
export function cellInWords(letter: string, legend: readonly ShownEntry[]): string {
  const entry = legend.find((one) => one.letter === letter);
  return (entry && (symbolOf[entry.kind] ?? entry.label)) ?? 'x';
}

/** One row an authority: its codes, region, type and system, then a column a level or indicator, and beside each what it is compared with. */
export function authoritiesFile(shown: ShownReadiness, rows: readonly ShownAuthority[], about: FileAbout): ReadinessFile {
  const { columns, source, against } = shown;
  const said = (place: number, cells: string) => cellInWords(cells.charAt(place), columns[place]!.legend);
  const heads = columns.flatMap(({ name }) => (against ? [`${name}: ${source}`, `${name}: ${against}`] : [name]));
  const table: Pick<WorkbookTable, 'columns' | 'rows'> = {
    columns: ['Authority', 'Code', 'ONS code', 'Region', 'Type of authority', 'System', ...heads],
    rows: rows.map((row) => [...namesOf(row), ...columns.flatMap((_, place) => (against ? [said(place, row.cells), said(place, row.compared ?? '')] : [said(place, row.cells)]))]),
  };
  const filters = ['authority_type', 'system', 'subject_type', 'subject', 'subject_name', 'measure', 'source'];
  const tidy = tidyFile(about.year, [...filters, 'answer', ...(against ? ['compared_with', 'compared_answer'] : [])], rows.flatMap((row) => columns.map((column, place) => ({
    place: row.place,
    cells: [row.type ?? 'z', row.system ?? 'x', ...subjectOf(column), source, said(place, row.cells), ...(against ? [against, said(place, row.compared ?? '')] : [])],
  }))));
  return { workbook: workbookOf(shown, about, { name: 'Authorities', about: 'A row is an authority; a cell is what it says, in words.', ...table }), tidy };
}

/** Counts with their denominators: one row a region or system, a level or indicator, and an answer. */
export function groupsFile(shown: ShownReadiness, { kind, groups }: { kind: 'Region' | 'System'; groups: readonly ShownGroup[] }, about: FileAbout): ReadinessFile {
  const counted = groups.flatMap((group) => shown.columns.flatMap((column, place) => column.answers.map((index) => ({ group, column, entry: column.legend[index]!, count: group.counts[place]?.[index] ?? null }))));
  const rows = counted.map(({ group, column, entry, count }): WorkbookCell[] => [group.name, column.name, column.measure, entry.label, count ?? 'c', group.total, shareOf(count, group.total)]);
  const table = { columns: [kind, 'Level or indicator', 'What was asked', 'Answer', 'Authorities', 'Of', 'Rate (%)'], rows };
  const filters = [...(kind === 'System' ? ['system'] : []), 'subject_type', 'subject', 'subject_name', 'measure', 'source', 'answer'];
  const tidy = tidyFile(about.year, [...filters, 'authorities', 'authorities_of', 'rate'], counted.map(({ group, column, entry, count }) => (
    { place: group.place, cells: [...(kind === 'System' ? [group.name] : []), ...subjectOf(column), shown.source, entry.label, count ?? 'c', group.total, shareOf(count, group.total)] })));
  const what = `A row counts the authorities of a ${kind.toLowerCase()} that give one answer, of all of them in this view, those without an answer too.`;
  return { workbook: workbookOf(shown, about, { name: `${kind}s`, about: what, ...table }), tidy };
}

const shareOf = (count: number | null, total: number): WorkbookCell => (count === null ? 'c' : total === 0 ? 'z' : Math.round((count / total) * 1000) / 10);
const subjectOf = ({ isLevel, code, name, measure }: ShownColumn): string[] => [isLevel ? 'Level' : 'Indicator', code, name, measure];
const namesOf = ({ place: { authority, region }, type, system }: ShownAuthority): string[] =>
  [authority?.name ?? 'x', authority?.oldCode ?? 'z', authority?.newCode ?? 'z', region?.name ?? 'z', type ?? 'z', system ?? 'x'];

function workbookOf({ title, columns }: ShownReadiness, { cover }: FileAbout, table: Omit<WorkbookTable, 'title' | 'notes'>): Workbook {
  const asked = [...new Set(columns.map(({ measure }) => measure))].join('; ');
  const notes = [
    `What was asked: ${asked}.`,
    `A cell without an answer says why: x is ${symbols.x}; z is ${symbols.z}; c is ${symbols.c}. “Unable”, “Not collected”, “Does not apply” and “Not known” are what the authority answered.`,
  ];
  return { title, subject: `${title}: ${asked}`, cover, notes, symbols: ['x', 'z', 'c'], tables: [{ ...table, title, notes: [1, 2] }] };
}
