import Button from '@mui/material/Button';
import { BlockerScopeDocument, SupplierDocument, type SupplierQuery, type SupplierQueryVariables } from '@muster/contract';
import { useParams } from 'react-router-dom';
import { useDocument } from '../../data/index.js';
import { InventedNotice, KeptBackNotice, Loaded, Nothing, Page, Section, Summary, useAddress } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { count, dayInWords, momentInWords } from '../../words/index.js';
import { rankInWords } from '../names.js';
import { scopeOf } from '../scope/scopeOf.js';
import './sheet.css';

type Sheet = NonNullable<SupplierQuery['supplier']>;
type Customer = Sheet['customers'][number];
type Back = { to: string; label: string };

const customers: Column<Customer>[] = [
  { label: 'Authority', cell: ({ name }) => name },
  { label: 'Region', cell: ({ region }) => region ?? '–' },
  { label: 'Items that wait', cell: ({ items }) => items.join('; ') },
  { label: 'How many', numeric: true, cell: ({ items }) => items.length },
];

/** The sheet for the supplier of one system: what is asked for, by when, by which authorities. Made to be printed; it names no person. */
export default function SupplierPage() {
  const { system = '' } = useParams();
  const [address] = useAddress();
  const answer = useDocument(BlockerScopeDocument, {});
  return (
    <Loaded answer={answer}>
      {(data) => {
        const scope = scopeOf(address, data);
        if (!scope) return <Page title={TITLE} back={backTo()}><Nothing>There is no programme yet.</Nothing></Page>;
        return <SheetOf programmeId={scope.programme.id} waveId={scope.wave || null} system={system} />;
      }}
    </Loaded>
  );
}

const TITLE = 'Sheet for a supplier';
const backTo = (programmeId = ''): Back => ({ to: `/suppliers${programmeId ? `?programme=${programmeId}` : ''}`, label: 'System suppliers' });

function SheetOf(asked: SupplierQueryVariables & { programmeId: string }) {
  const answer = useDocument(SupplierDocument, asked);
  const back = backTo(asked.programmeId);
  return (
    <Loaded answer={answer} what="Counting">
      {({ supplier }) => (supplier ? <Printed it={supplier} back={back} /> : <Page title={TITLE} back={back}><Nothing>No authority that you see has named this system.</Nothing></Page>)}
    </Loaded>
  );
}

function Printed({ it, back }: { it: Sheet; back: Back }) {
  const { system, wave, asks } = it;
  const print = <Button variant="outlined" className="supplier-print" onClick={() => window.print()}>Print this sheet</Button>;
  return (
    <Page title={`${system.name}: what authorities wait for`} back={back} actions={print} lead={`For ${system.provider ?? 'the supplier'}. ${wave.programme.name}, ${wave.name}.`}>
      <div className="supplier-sheet">
      <InventedNotice invented={wave.programme.invented} />
      <KeptBackNotice wave={wave} />
      <p>
        {count(system.authorities, 'authority', 'authorities')} of {system.users} that use {system.name} and answered {system.authorities === 1 ? 'waits' : 'wait'} for {count(system.indicators, 'indicator')}: {count(system.cells, 'item')} in all. An item is one indicator of one authority.
      </p>
      <p className="quiet">As the authorities answered; counted at {momentInWords(it.asAt)}.</p>
      {asks.length === 0 ? <Nothing>Nothing waits for this supplier.</Nothing> : <Asks asks={asks} />}
      {it.customers.length > 0 ? (
        <Section title="Authority by authority">
          <DataTable caption="Items that wait for the supplier, by authority" columns={customers} rows={it.customers} keyOf={({ name }) => name} />
        </Section>
      ) : null}
      </div>
    </Page>
  );
}

function Asks({ asks }: Pick<Sheet, 'asks'>) {
  return (
    <>
      {asks.map(({ blocker, items, authorities, cells, neededOn, neededFor }) => (
        <Section key={blocker.id} title={blocker.title}>
          <Summary rows={[
            { term: 'What is asked for', value: blocker.solution },
            { term: 'By when', value: neededOn ? `${dayInWords(neededOn)} (${neededFor})` : 'No day is set' },
            { term: 'Ranking', value: rankInWords(blocker) },
            { term: 'Items', value: items.join('; ') },
            { term: 'Authorities', value: `${authorities.join(', ')} (${count(cells, 'item')})` },
          ]} />
        </Section>
      ))}
    </>
  );
}
