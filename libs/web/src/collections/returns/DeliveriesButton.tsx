import { useState } from 'react';
import { RecordDeliveriesDocument } from '@muster/contract';
import { VerbButton } from '../../verbs/index.js';
import { afterReading, deliveryInputs, saidOf, type SaidByIndicator } from './deliveries.js';
import { DeliveriesFields } from './DeliveriesFields.js';
import { ReadListing } from './ReadListing.js';
import type { Return } from './return.js';

type Source = 'TYPED' | 'LISTING';

/** Records which indicators came: typed in, or read from a list of files. */
export function DeliveriesButton({ expected }: { expected: Return }) {
  const { id, deliveries, allowedActions } = expected;
  const [said, setSaid] = useState<SaidByIndicator | null>(null);
  const [source, setSource] = useState<Source>('TYPED');
  const shown = said ?? saidOf(deliveries);
  const forget = () => {
    setSaid(null);
    setSource('TYPED');
  };
  if (deliveries.length === 0) return null;
  return (
    <VerbButton verb="return.deliver" record={{ allowedActions }} label="Record what came" question={`What did ${expected.organisation.name} deliver?`} done="What came is recorded" document={RecordDeliveriesDocument} variables={() => ({ id, deliveries: deliveryInputs(shown), source })} onDone={forget}>
      <ReadListing
        returnId={id}
        onRead={(reading) => {
          setSaid(afterReading(shown, reading));
          if (reading.matched.length > 0) setSource('LISTING');
        }}
      />
      <DeliveriesFields deliveries={deliveries} said={shown} change={setSaid} />
    </VerbButton>
  );
}
