import { SuppliersDocument, type SupplierFactsFragment, type SuppliersQuery } from '@muster/contract';
import { Link } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { KeptBackNotice, Loaded, Nothing } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { count, momentInWords } from '../../words/index.js';
import type { Scope } from '../scope/scopeOf.js';
import { ScopePage } from '../scope/ScopePage.js';
import { useWithin } from '../scope/useWithin.js';

/** What waits for the supplier of each system. */
export default function SuppliersPage() {
  return (
    <ScopePage title="System suppliers" lead="Which authorities and items wait for the supplier of which system. Each system has a sheet that can be handed to its supplier.">
      {(scope) => <Systems scope={scope} />}
    </ScopePage>
  );
}

function Systems({ scope: { programme, wave } }: { scope: Scope }) {
  const answer = useDocument(SuppliersDocument, { programmeId: programme.id, waveId: wave || null });
  const sheet = (code: string) => ({ pathname: `/suppliers/${encodeURIComponent(code)}`, search: new URLSearchParams({ programme: programme.id, ...(wave ? { wave } : {}) }).toString() });
  const columns: Column<SupplierFactsFragment>[] = [
    { label: 'System', cell: ({ code, name }) => <Link to={sheet(code)}>{name}</Link> },
    { label: 'Supplier', cell: ({ provider }) => provider ?? 'Not known' },
    { label: 'Authorities that wait', numeric: true, cell: ({ authorities, users }) => `${authorities} of ${users}` },
    { label: 'Indicators', numeric: true, cell: ({ indicators }) => indicators },
    { label: 'Items that wait', numeric: true, cell: ({ cells }) => cells.toLocaleString('en-GB') },
    { label: 'Blockers', numeric: true, cell: ({ blockers }) => blockers },
  ];
  return (
    <Loaded answer={answer} what="Counting">
      {({ suppliers }) => {
        if (!suppliers) return <Nothing>No survey of this programme has been opened, so there is nothing to count.</Nothing>;
        return (
          <>
            <KeptBackNotice wave={suppliers.wave} />
            {suppliers.systems.length > 0 ? <Waiting it={suppliers} columns={columns} /> : <Nothing>No answer to {suppliers.wave.name} that you may see says what waits for a supplier.</Nothing>}
          </>
        );
      }}
    </Loaded>
  );
}

function Waiting({ it, columns }: { it: NonNullable<SuppliersQuery['suppliers']>; columns: Column<SupplierFactsFragment>[] }) {
  const within = useWithin();
  return (
    <>
      <p>
        Of {count(it.answered, 'authority', 'authorities')} that answered {it.wave.name}, by the system that each named. An item (one indicator of one authority) waits for a supplier when a blocker takes part in blocking it on which the supplier must act, or which the system or its supplier causes. {within}
      </p>
      <p className="quiet">Counted from the answers at {momentInWords(it.asAt)}.</p>
      <DataTable caption="What waits for the supplier of each system, most first" columns={columns} rows={it.systems} keyOf={({ code }) => code} />
    </>
  );
}
