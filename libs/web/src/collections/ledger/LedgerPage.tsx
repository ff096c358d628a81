import { CollectionChoicesDocument, LedgerDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { InventedNotice, Loaded, Nothing, Page, Section, useAddress } from '../../page/index.js';
import { PageSteps } from '../../table/index.js';
import { timeInWords } from '../../words/index.js';
import { BulkBar } from './BulkBar.js';
import { LedgerFilters } from './LedgerFilters.js';
import { LedgerLegend } from './LedgerLegend.js';
import { LedgerTable } from './LedgerTable.js';
import { LedgerTotals } from './LedgerTotals.js';
import { rowsOfLedger, type Ledger } from './ledger.js';
import { roundTotals } from './totals.js';
import { useChoosing } from './useChoosing.js';
import { collectionOf, filterOf, narrowed, perPage, viewOf, type View } from './view.js';
import './ledger.css';

type Change = (changes: Record<string, string>) => void;

/** Who has returned what, over all rounds of a collection: organisations by rounds, every number with the way to its rows. */
export default function LedgerPage() {
  const [address, change] = useAddress();
  const view = viewOf(address);
  const answer = useDocument(CollectionChoicesDocument, {});
  return (
    <Page title="Ledger of returns">
      <Loaded answer={answer}>
        {({ collections: { items } }) => {
          const collection = collectionOf(items, view.collection);
          if (!collection) return <Nothing>There is no collection yet, so no return is expected.</Nothing>;
          return (
            <>
              <InventedNotice invented={collection.programme.invented} />
              <LedgerFilters view={view} collections={items} collection={collection} change={(changes) => change({ page: '', ...changes })} />
              <Whole key={collection.id} collectionId={collection.id} view={view} change={change} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Whole({ collectionId, view, change }: { collectionId: string; view: View; change: Change }) {
  const variables = { collectionId, filter: filterOf(view), page: { offset: (view.page - 1) * perPage, limit: perPage } };
  const answer = useDocument(LedgerDocument, variables, { everySeconds: 60 });
  return (
    <Loaded answer={answer}>
      {({ ledger }) => {
        if (!ledger || ledger.rounds.length === 0) return <Nothing>No round of this collection has opened yet, so nothing is expected of anybody.</Nothing>;
        if (ledger.total === 0) return <Nothing>{narrowed(view) ? 'Nothing matches these filters. Change or clear them to see more.' : 'Nothing is expected of any authority that you may see.'}</Nothing>;
        return <LedgerView ledger={ledger} view={view} change={change} />;
      }}
    </Loaded>
  );
}

function LedgerView({ ledger, view, change }: { ledger: Ledger; view: View; change: Change }) {
  const choosing = useChoosing();
  const rows = rowsOfLedger(ledger);
  const totals = roundTotals(ledger, view);
  return (
    <>
      <LedgerTotals rounds={totals} />
      <Section title="Authorities">
        <LedgerLegend ledger={ledger} rows={rows} />
        <BulkBar rounds={ledger.rounds} rows={rows} choosing={choosing} />
        <LedgerTable ledger={ledger} rows={rows} totals={totals} choosing={choosing} />
        <PageSteps page={view.page} perPage={perPage} total={ledger.total} setPage={(page) => change({ page: page === 1 ? '' : String(page) })} />
      </Section>
      <p className="quiet">As at {timeInWords(ledger.asAt)}. This page brings itself up to date.</p>
    </>
  );
}
