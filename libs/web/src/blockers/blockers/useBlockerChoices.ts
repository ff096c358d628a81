import { BlockerChoicesDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';

type Choice = { id: string; name: string };
type Choices = { levels: Choice[]; indicators: Choice[]; barriers: Choice[]; systems: Choice[] };

const asChoices = (list: readonly { code: string; name: string }[] = []): Choice[] => list.map(({ code, name }) => ({ id: code, name }));

/** What a blocker of the programme may name, as choices of a form or filter; empty until loaded. */
export function useBlockerChoices(programmeId: string | null | undefined): Choices {
  const { data } = useDocument(BlockerChoicesDocument, programmeId ? { programmeId } : null);
  const found = data?.blockerChoices;
  return { levels: asChoices(found?.levels), indicators: asChoices(found?.indicators), barriers: asChoices(found?.barriers), systems: asChoices(found?.systems) };
}
