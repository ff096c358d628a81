import { MOST_CONTACTS, tooManyRows, type TableLine } from '@muster/domain/people';
import { Problem } from '@muster/platform';
import { streamXlsxRows } from 'hucre/xlsx';
import { archiveEntries } from './archive.js';

/** A workbook with 500 contacts has a fifth of it; one that unpacks to more is not unpacked. */
const LARGEST_UNPACKED = 2_000_000;
/** Only so many columns and rows are looked at, empty ones among them. */
const AREA = { range: 'A1:AX1048576', maxRows: 5_000 };

/** The rows of the first sheet of a workbook that say anything, formulas as the values that they had. Refuses other archives (FILE_KIND), macros (FILE_MACROS), what unpacks to too much (FILE_TOO_LARGE), what cannot be read (FILE_BROKEN) and more rows than are read (ROWS_TOO_MANY). */
export async function sheetLines(bytes: Buffer): Promise<TableLine[]> {
  decideArchive(bytes);
  const lines: TableLine[] = [];
  let rows = 0;
  for await (const { index, values } of rowsOf(bytes)) {
    rows += 1;
    const cells = values.map(textOf);
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: index + 1, cells });
    if (lines.length > MOST_CONTACTS + 1 || rows === AREA.maxRows) throw new Problem(tooManyRows());
  }
  return lines;
}

/** Looks into the directory of the archive, before anything is unpacked. */
function decideArchive(bytes: Buffer): void {
  const entries = archiveEntries(bytes);
  if (!entries) throw broken();
  const has = (end: string) => entries.some(({ name }) => name.endsWith(end));
  if (!has('xl/workbook.xml')) throw new Problem({ code: 'FILE_KIND', message: 'This is neither an XLSX workbook nor a CSV file. Save it as one of them.' });
  if (has('vbaProject.bin')) throw new Problem({ code: 'FILE_MACROS', message: 'This workbook has macros. Save it as XLSX, without them.' });
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > LARGEST_UNPACKED) throw new Problem({ code: 'FILE_TOO_LARGE', message: 'This workbook unpacks to more than 2 MB. Keep the contacts alone in it, or save the sheet as “CSV UTF-8”.' });
}

type Row = { index: number; values: readonly unknown[] };

/** Whatever the reader stumbles over lies in the file, which may be made to be stumbled over. */
async function* rowsOf(bytes: Buffer): AsyncGenerator<Row> {
  const rows = streamXlsxRows(bytes, AREA);
  try {
    for (;;) {
      const { done, value } = await rows.next().catch(() => { throw broken(); });
      if (done) return;
      yield value;
    }
  } finally {
    await rows.return(undefined);
  }
}

function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function broken(): Problem {
  return new Problem({ code: 'FILE_BROKEN', message: 'This workbook cannot be read. Open it, save it as XLSX again, and choose the new file.' });
}
