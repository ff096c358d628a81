import type { ReactNode } from 'react';
import { BlockerScopeDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { useRegionChoices } from '../../organisations/index.js';
import { InventedNotice, Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { ChoiceField, FilterBar } from '../../table/index.js';
import { scopeOf, type Scope } from './scopeOf.js';

type Props = { title: string; lead: ReactNode; by?: readonly ('region' | 'system')[]; children(scope: Scope): ReactNode };

/** A page about the blockers of one programme, counted from one wave: both, and what narrows them, are chosen in the address. */
export function ScopePage({ title, lead, by = [], children }: Props) {
  const [address] = useAddress();
  const answer = useDocument(BlockerScopeDocument, {});
  return (
    <Page title={title} lead={lead}>
      <Loaded answer={answer}>
        {(data) => {
          const scope = scopeOf(address, data);
          if (!scope) return <Nothing>There is no programme yet.</Nothing>;
          return (
            <>
              <InventedNotice invented={scope.programme.invented} />
              <ScopeChoice scope={scope} by={by} programmes={data.programmes.items} />
              {children(scope)}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

type ChoiceProps = { scope: Scope; by: readonly string[]; programmes: readonly { id: string; name: string }[] };

function ScopeChoice({ scope, by, programmes }: ChoiceProps) {
  const [, change] = useAddress();
  const regions = useRegionChoices();
  const systems = (scope.programme.systems ?? []).map(({ code, name }) => ({ id: code, name }));
  return (
    <FilterBar>
      {programmes.length > 1 ? <ChoiceField label="Programme" value={scope.programme.id} choices={programmes} onChange={(programme) => change({ programme, wave: '' })} /> : null}
      <ChoiceField label="Survey" value={scope.wave} choices={scope.waves} all="The last one that closed" onChange={(wave) => change({ wave })} />
      {by.includes('region') ? <ChoiceField label="Region" value={scope.region} choices={regions} all="All regions" onChange={(region) => change({ region })} /> : null}
      {by.includes('system') ? <ChoiceField label="System" value={scope.system} choices={systems} all="All systems" onChange={(system) => change({ system })} /> : null}
    </FilterBar>
  );
}
