import { RegionsDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { nationName } from '../../words/index.js';

/** The nations that have regions, as choices; England and Wales while nothing is known. */
export function useNationChoices(): { id: string; name: string }[] {
  const { data } = useDocument(RegionsDocument, { nation: null });
  const codes = new Set(['england', 'wales', ...(data?.regions ?? []).map(({ nation }) => nation)]);
  return [...codes].map((code) => ({ id: code, name: nationName(code) }));
}
