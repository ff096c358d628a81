import { Nothing, Section } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { momentInWords } from '../../words/index.js';
import { extentNames } from '../names.js';
import { deliveredInWords } from './deliveries.js';
import { DeliveriesButton } from './DeliveriesButton.js';
import type { Delivery, Return } from './return.js';

const columns: Column<Delivery>[] = [
  { label: 'Indicator', cell: (row) => row.name },
  { label: 'What came', cell: (row) => (row.extent ? extentNames[row.extent] : 'Nothing said') },
  { label: 'Note', cell: (row) => row.note ?? '–' },
  { label: 'Recorded', cell: (row) => (row.recordedAt ? `${momentInWords(row.recordedAt)}${row.source === 'LISTING' ? ', from a list of files' : ''}` : '–') },
];

/** What came, indicator by indicator. The files themselves are never kept here. */
export function DeliveriesSection({ expected }: { expected: Return }) {
  const { deliveries } = expected;
  return (
    <Section title="What was delivered" actions={<DeliveriesButton expected={expected} />}>
      {deliveries.length ? (
        <>
          <p>{deliveredInWords(deliveries)}</p>
          <DataTable caption="What was delivered, by indicator" columns={columns} rows={deliveries} keyOf={(row) => row.indicator} />
        </>
      ) : (
        <Nothing>The programme has no indicators, so there is nothing to tick off.</Nothing>
      )}
    </Section>
  );
}
