// What is sent of a file of contacts, and how does it stand in words?
import type { ContactAction, ContactVerdict, PreviewContactImportQuery } from '@muster/contract';
import { contactHeadings } from '@muster/domain/people';
import type { Tone } from '../../page/index.js';

export type Preview = PreviewContactImportQuery['previewContactImport'];
export type ContactRow = Preview['rows'][number];
export type Counts = Preview['counts'];

/** The content of a file as it is sent. */
export function inBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 30_000) pieces.push(String.fromCharCode(...bytes.subarray(from, from + 30_000)));
  return btoa(pieces.join(''));
}

/** An empty file with the headings, for a spreadsheet: the mark says that it is UTF-8. */
export const templateAddress = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${contactHeadings.join(',')}\r\n`)}`;

export const actionNames: Record<ContactAction, string> = { APPOINT: 'Appoint', HAND_OVER: 'Hand over', NOTHING: 'No change', REFUSED: 'Refused' };
export const actionTones: Record<ContactAction, Tone> = { APPOINT: 'green', HAND_OVER: 'blue', NOTHING: 'grey', REFUSED: 'red' };

/** How many rows change something. */
export const changing = ({ appointed, handedOver }: Counts): number => appointed + handedOver;

/** How a file stands, in a sentence. */
export function verdictInWords({ verdict, counts, rows }: Pick<Preview, 'verdict' | 'counts' | 'rows'>): string {
  const told: Record<ContactVerdict, string> = {
    CLEAN: 'Clean: no row is refused.',
    PARTIAL: `Partial: ${counts.refused} of ${rows.length} rows ${counts.refused === 1 ? 'is' : 'are'} refused.`,
    BLOCKED: 'Blocked: every row is refused, so nothing can be imported.',
  };
  return told[verdict];
}

/** How many rows do what, before it is done and afterwards; what is none is left out. */
export function countsInWords({ appointed, handedOver, unchanged, refused, peopleAdded }: Counts): string[] {
  const lines: [string, number][] = [['New appointments', appointed], ['Handovers', handedOver], ['New people', peopleAdded], ['Known already', unchanged], ['Refused', refused]];
  return lines.filter(([, number]) => number > 0).map(([title, number]) => `${title}: ${number}`);
}

/** The rows with one action; all of them where none is chosen. */
export function rowsWith(rows: readonly ContactRow[], action: string): readonly ContactRow[] {
  return action === '' ? rows : rows.filter((row) => row.action === action);
}

/** The actions of a file with how often each comes, as choices. */
export function actionChoices(rows: readonly ContactRow[]): { id: string; name: string }[] {
  const actions = Object.keys(actionNames) as ContactAction[];
  return actions.flatMap((action) => {
    const number = rowsWith(rows, action).length;
    return number > 0 ? [{ id: action, name: `${actionNames[action]} (${number})` }] : [];
  });
}
