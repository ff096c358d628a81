import { contactFileTooLarge, LARGEST_CONTACT_FILE, type TableLine } from '@muster/domain/people';
import { invalid, Problem } from '@muster/platform';
import { sheetLines } from './contact-sheet.js';
import { textLines } from './contact-text.js';

/** The lines of a file that somebody chose, an XLSX workbook or a CSV, told apart by how it begins. Refuses what is no such file, with the code of what is wrong (FILE_TOO_LARGE, FILE_ENCODING, FILE_KIND, FILE_LOCKED, FILE_MACROS, FILE_BROKEN, ROWS_TOO_MANY). */
export async function readContactFile(base64: string): Promise<TableLine[]> {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw invalid('The content of the file must be written in base64.', [{ name: 'file', message: 'Write it in base64.' }]);
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LARGEST_CONTACT_FILE) throw new Problem(contactFileTooLarge());
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Problem({ code: 'FILE_LOCKED', message: 'This workbook has a password or is of an older kind (XLS). Save it as XLSX without a password.' });
  return startsWith(bytes, [0x50, 0x4b]) ? sheetLines(bytes) : textLines(bytes);
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}
