import { RaiseQueryDocument } from '@muster/contract';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import { daysAfter, londonDay } from '../../words/index.js';
import type { Return } from '../returns/return.js';

type Props = { expected: Pick<Return, 'id' | 'allowedActions' | 'deliveries'> & { organisation: { name: string } } };

const whole = 'whole-return';

function indicatorOf(form: FormData): string | null {
  const chosen = textOf(form, 'indicator');
  return chosen === whole ? null : chosen;
}

/** Asks the authority about one indicator or about the whole return. */
export function RaiseQueryButton({ expected }: Props) {
  const variables = (form: FormData) => ({ returnId: expected.id, input: { indicator: indicatorOf(form), text: textOf(form, 'text') ?? '', dueOn: textOf(form, 'dueOn') ?? '' } });
  const indicators = expected.deliveries.map(({ indicator, name }) => ({ id: indicator, name }));
  return (
    <VerbButton verb="query.raise" record={expected} label="Raise a query" question={`What do you want to ask ${expected.organisation.name}?`} done="The query is raised" document={RaiseQueryDocument} variables={variables}>
      <p>The return is queried until it is answered. If the same was explained and accepted in the round before and nothing has changed since, the explanation is taken over.</p>
      <VerbChoice name="indicator" label="About" start={whole} choices={[{ id: whole, name: 'The whole return' }, ...indicators]} />
      <VerbField name="text" label="Query" hint="Do not name or describe a child" multiline />
      <VerbField name="dueOn" label="Answer by" type="date" start={daysAfter(londonDay(new Date()), 14)} />
    </VerbButton>
  );
}
