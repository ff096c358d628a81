import Button from '@mui/material/Button';
import { ForecastBlockersDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Section, useAddress } from '../../page/index.js';
import { ChoiceField, FilterBar } from '../../table/index.js';
import { count } from '../../words/index.js';
import { rankInWords, titleOf } from '../names.js';
import { toggled } from '../scope/scopeOf.js';

type Props = { programmeId: string; wave: string; remove: readonly string[]; shiftMonths: number; shiftBlockerId: string | null };

const shifts = [-12, -6, -3, 3, 6, 12, 24].map((months) => ({ id: String(months), name: `${count(Math.abs(months), 'month')} ${months < 0 ? 'earlier' : 'later'}` }));

/** What may be supposed: blockers that are gone, and days that move. All of it is in the address. */
export function WhatIf({ programmeId, wave, remove, shiftMonths, shiftBlockerId }: Props) {
  const [, change] = useAddress();
  const answer = useDocument(ForecastBlockersDocument, { programmeId, waveId: wave || null });
  const isSupposed = remove.length > 0 || shiftMonths !== 0;
  return (
    <Section title="What if">
      <Loaded answer={answer}>
        {({ forecast }) => {
          const blockers = forecast?.blockers ?? [];
          const named = blockers.map((blocker) => ({ id: blocker.id, name: `${rankInWords(blocker)}, ${titleOf(blocker)}` }));
          return (
            <>
              <FilterBar>
                <ChoiceField label="Days move" value={shiftMonths === 0 ? '' : String(shiftMonths)} choices={shifts} all="Not at all" onChange={(months) => change({ months })} />
                <ChoiceField label="Which days" value={shiftBlockerId ?? ''} choices={named} all="All plans and declarations" onChange={(of) => change({ of })} />
              </FilterBar>
              <Gone named={named} remove={remove} />
              {isSupposed ? <Button onClick={() => change({ remove: '', months: '', of: '' })}>Suppose nothing</Button> : null}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Gone({ named, remove }: { named: readonly { id: string; name: string }[]; remove: readonly string[] }) {
  const [, change] = useAddress();
  return (
    <details open={remove.length > 0}>
      <summary>Blockers that are gone: {remove.length === 0 ? 'none' : remove.length}</summary>
      <fieldset className="plain">
        <legend className="visually-hidden">Suppose that these blockers are gone on the first day of the forecast</legend>
        {named.map(({ id, name }) => (
          <div key={id}>
            <label className="only">
              <input type="checkbox" checked={remove.includes(id)} onChange={(event) => change({ remove: toggled(remove, id, event.target.checked) })} /> {name}
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}
