import Button from '@mui/material/Button';
import type { MatrixState } from '@muster/contract';
import { ChoiceField, SearchField } from '../../table/index.js';
import { choicesOf, codeInWords, count } from '../../words/index.js';
import type { Choice, ExplorerChoices } from './useChoices.js';
import { filterCount, unfiltered, type View } from './view.js';

export type Change = (changes: Record<string, string>) => void;
type Props = { view: View; choices: ExplorerChoices; types: readonly string[]; change: Change };

type Field = { name: 'region' | 'level' | 'system' | 'type' | 'neighboursOf' | 'state'; label: string; of: readonly Choice[]; all: string };

const stateNames: Record<MatrixState, string> = {
  ANSWERED: 'Answered', NOT_ANSWERED: 'Not answered', UNABLE: 'Unable somewhere', NOT_COLLECTED: 'Does not collect something', NOT_APPLICABLE: 'Something does not apply', UNKNOWN: 'Does not know something',
};
const stateChoices = choicesOf(stateNames);

/** Which authorities are shown. */
export function ExplorerFilters({ view, choices, types, change }: Props) {
  const narrowed = filterCount(view);
  const typeChoices = types.map((type) => ({ id: type, name: codeInWords(type) }));
  const field = ({ name, label, of, all }: Field) => (of.length ? <ChoiceField key={name} label={label} value={view[name]} choices={of} all={all} onChange={(value) => change({ [name]: value })} /> : null);
  return (
    <>
      {field({ name: 'region', label: 'Region', of: choices.regions, all: 'All regions' })}
      {field({ name: 'level', label: 'Level', of: choices.levels, all: 'All levels' })}
      {field({ name: 'system', label: 'System', of: choices.systems, all: 'All systems' })}
      {field({ name: 'type', label: 'Type of authority', of: typeChoices, all: 'All types' })}
      {field({ name: 'neighboursOf', label: 'Neighbours of', of: choices.authorities, all: 'Any authority' })}
      {field({ name: 'state', label: 'Answer', of: stateChoices, all: 'Any' })}
      <SearchField label="Name" value={view.search} change={(search) => change({ search })} />
      {narrowed ? (
        <Button type="button" onClick={() => change(unfiltered)}>
          Clear {count(narrowed, 'filter')}
        </Button>
      ) : null}
    </>
  );
}
