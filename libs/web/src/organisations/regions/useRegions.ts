import { RegionsDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';

type Choice = { id: string; name: string };

/** The regions (of one nation, or all) as choices, in their official order. Empty until loaded. */
export function useRegionChoices(nation?: string): Choice[] {
  const { data } = useDocument(RegionsDocument, { nation: nation ?? null });
  const regions = [...(data?.regions ?? [])].sort((one, other) => one.nation.localeCompare(other.nation) || one.position - other.position);
  return regions.map(({ code, name }) => ({ id: code, name }));
}
