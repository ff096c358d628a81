import { useMe } from '../../access/index.js';
import { VerbChoice, VerbField } from '../../verbs/index.js';
import { outcomeNames } from '../names.js';
import { bulkOutcomes, type BulkWay } from './bulk.js';

type Props = { ways: readonly BulkWay[]; way: BulkWay | undefined; setWay(id: string): void };

/** What to do, and what is needed for it. */
export function BulkFields({ ways, way, setWay }: Props) {
  const verbs = useMe()?.allowedActions ?? [];
  const asks = way?.asks ?? [];
  const outcomes = bulkOutcomes.filter(({ verb }) => verbs.includes(verb)).map(({ outcome }) => ({ id: outcome, name: outcomeNames[outcome] }));
  return (
    <>
      <VerbChoice name="way" label="What to do" choices={ways.map(({ id, name }) => ({ id, name }))} onChange={setWay} />
      {asks.includes('outcome') ? <VerbChoice name="outcome" label="Outcome" choices={outcomes} hint="Outcomes that name indicators or a successor are recorded on the page of the return" /> : null}
      {asks.includes('until') ? <VerbField name="until" label="New due day" type="date" /> : null}
      {asks.includes('reason') ? <VerbField name="reason" label="Reason" hint="It is the same for all of them" multiline /> : null}
    </>
  );
}
