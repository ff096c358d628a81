import { useState } from 'react';
import { SharingDocument, SharingProgrammesDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { InventedNotice, Loaded, Nothing, Page, useAddress } from '../../page/index.js';
import { PageSteps } from '../../table/index.js';
import { useMay } from '../../access/index.js';
import { SetSharingButton } from './SetSharingButton.js';
import { SharingFilters } from './SharingFilters.js';
import { SharingTable } from './SharingTable.js';
import { filterOf, perPage, viewOf, type View } from './view.js';

/** What must be signed before data may be shared: organisations by instruments, with their days; several can be changed at once. */
export default function SharingPage() {
  const [address, change] = useAddress();
  const view = viewOf(address);
  const answer = useDocument(SharingProgrammesDocument, {});
  return (
    <Page title="Data sharing" lead="What each authority has signed or answered before its data may be shared, and for how long it has been waited for.">
      <Loaded answer={answer}>
        {({ programmes: { items } }) => {
          const programme = items.find(({ id }) => id === view.programme) ?? items[0];
          if (!programme) return <Nothing>There is no programme yet.</Nothing>;
          return (
            <>
              <InventedNotice invented={programme.invented} />
              <SharingFilters programmes={items} programmeId={programme.id} view={view} change={(changes) => change({ page: '', ...changes })} />
              <Rows key={programme.id} programmeId={programme.id} view={view} change={change} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

type RowsProps = { programmeId: string; view: View; change(changes: Record<string, string>): void };

function Rows({ programmeId, view, change }: RowsProps) {
  const maySet = useMay('sharing.set');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const variables = { programmeId, filter: filterOf(view), page: { offset: (view.page - 1) * perPage, limit: perPage } };
  const answer = useDocument(SharingDocument, variables);
  return (
    <Loaded answer={answer}>
      {({ sharing: { items, total } }) => {
        if (total === 0) return <Nothing>{view.region || view.instrument || view.state || view.search ? 'Nothing matches these filters. Change or clear them to see more.' : 'The roster of this programme is empty.'}</Nothing>;
        return (
          <>
            {maySet ? <SetSharingButton programmeId={programmeId} chosen={[...chosen]} onDone={() => choose(new Set())} /> : null}
            <SharingTable rows={items} chosen={chosen} {...(maySet ? { choose } : {})} />
            <PageSteps page={view.page} perPage={perPage} total={total} setPage={(page) => change({ page: page === 1 ? '' : String(page) })} />
          </>
        );
      }}
    </Loaded>
  );
}
