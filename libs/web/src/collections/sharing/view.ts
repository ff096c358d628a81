// Which organisations does the address of the page of data sharing ask for?
import type { SharingFilter, SharingInstrument, SharingState } from '@muster/contract';
import { instrumentNames, sharingStateNames } from '../names.js';

export type View = { programme: string; region: string; instrument: SharingInstrument | ''; state: SharingState | ''; search: string; page: number };

/** How many organisations stand on one page. */
export const perPage = 50;

/** The view of an address; a value that is none of the known ones is passed over. */
export function viewOf(address: URLSearchParams): View {
  const text = (name: string) => address.get(name) ?? '';
  const page = Number.parseInt(text('page'), 10);
  return {
    programme: text('programme'),
    region: text('region'),
    instrument: text('instrument') in instrumentNames ? (text('instrument') as SharingInstrument) : '',
    state: text('state') in sharingStateNames ? (text('state') as SharingState) : '',
    search: text('search'),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The filter of the API for a view. */
export function filterOf({ region, instrument, state, search }: View): SharingFilter {
  return { region: region || null, instrument: instrument || null, state: state || null, search: search || null };
}
