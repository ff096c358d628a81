import { MOST_CONTACTS, tooManyRows, type TableLine } from '@muster/domain/people';
import { Problem } from '@muster/platform';
import { CsvError, parse } from 'csv-parse/sync';

/** Two more than a whole file has, so that one that is longer is noticed and not read. */
const MOST_RECORDS = MOST_CONTACTS + 2;

/** The lines of a CSV with commas, semicolons or tabs. Refuses text that is not UTF-8, or UTF-16 with its mark (FILE_ENCODING), quotation marks out of place (FILE_BROKEN) and more lines than are read (ROWS_TOO_MANY). */
export function textLines(bytes: Buffer): TableLine[] {
  const text = decoded(bytes);
  try {
    const options = { info: true, relaxColumnCount: true, skipEmptyLines: true, skipRecordsWithEmptyValues: true, maxRecordSize: 20_000, to: MOST_RECORDS, delimiter: delimiterOf(text) };
    const records = parse(text, options) as unknown as { info: { lines: number }; record: string[] }[];
    if (records.length === MOST_RECORDS) throw new Problem(tooManyRows());
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Problem({ code: 'FILE_BROKEN', message: `This is not a CSV file that can be read: see row ${Number(error['lines'] ?? 1)}. A quotation mark may be out of place there.` });
  }
}

/** The mark at the beginning says which encoding it is; without one it is UTF-8. A null character is in no text. */
function decoded(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
  }
  throw new Problem({ code: 'FILE_ENCODING', message: 'The letters of this file cannot be read: it is not in UTF-8. In Excel save it as “CSV UTF-8” or as XLSX.' });
}

/** What parts the headings most often. */
function delimiterOf(text: string): string {
  const headings = text.slice(0, 2_000).trimStart().split(/[\r\n]/, 1)[0]!;
  const times = (delimiter: string) => headings.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best));
}
