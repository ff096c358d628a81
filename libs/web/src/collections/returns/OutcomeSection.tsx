import { Section, Summary, type SummaryRow } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import { outcomeNames } from '../names.js';
import { useBarriers } from '../useBarriers.js';
import type { Return } from './return.js';

/** What stands instead of the return: which outcome, since when, by whom, and why. Absent where none stands. */
export function OutcomeSection({ expected }: { expected: Return }) {
  if (!expected.outcome) return null;
  return <Outcome expected={expected} outcome={outcomeNames[expected.outcome]} />;
}

function Outcome({ expected, outcome }: { expected: Return; outcome: string }) {
  const { outcomeOn, outcomeBy, outcomeReason, outcomeIndicators, outcomeBarriers, successor, deliveries } = expected;
  const barriers = new Map(useBarriers().map(({ code, text }) => [code, text]));
  const indicators = new Map(deliveries.map(({ indicator, name }) => [indicator, name]));
  const rows: SummaryRow[] = [
    { term: 'Outcome', value: outcome },
    { term: 'Decided', value: outcomeBy ? `${dayInWords(outcomeOn)}, ${outcomeBy}` : dayInWords(outcomeOn) },
    { term: 'Reason', value: outcomeReason },
  ];
  if (successor) rows.push({ term: 'Successor', value: <LinkTo resource="organisations" id={successor.id}>{successor.name}</LinkTo> });
  if (outcomeIndicators.length) rows.push({ term: 'Cannot report', value: <Names codes={outcomeIndicators} names={indicators} /> });
  if (outcomeBarriers.length) rows.push({ term: 'What stands in the way', value: <Names codes={outcomeBarriers} names={barriers} /> });
  return (
    <Section title="Instead of a return">
      <Summary rows={rows} />
    </Section>
  );
}

function Names({ codes, names }: { codes: readonly string[]; names: ReadonlyMap<string, string> }) {
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {codes.map((code) => (
        <li key={code}>{names.get(code) ?? code}</li>
      ))}
    </ul>
  );
}
