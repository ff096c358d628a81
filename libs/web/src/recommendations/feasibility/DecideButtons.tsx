import { DecideFeasibilityDocument, type FeasibilityVerdict } from '@muster/contract';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import type { Feasibility, Item } from './view.js';

type Props = { feasibility: Feasibility; item: Item };

const verdicts: { id: FeasibilityVerdict; name: string }[] = [{ id: 'FEASIBLE', name: 'Feasible' }, { id: 'NOT_FEASIBLE', name: 'Not feasible' }];

/** Deciding in place of the rule, and taking that back: each with a reason that everybody reads. */
export function DecideButtons({ feasibility, item }: Props) {
  return (
    <>
      <DecideOtherwise feasibility={feasibility} item={item} />
      {item.decided ? <TakeBack feasibility={feasibility} item={item} /> : null}
    </>
  );
}

function DecideOtherwise({ feasibility, item }: Props) {
  const { programmeId } = feasibility;
  const other = verdicts.find(({ id }) => id !== item.stands)!;
  return (
    <VerbButton
      verb="feasibility.decide"
      record={feasibility}
      label="Decide otherwise"
      question={`Decide about “${item.name}” in place of the rule`}
      document={DecideFeasibilityDocument}
      variables={(form) => ({ programmeId, indicator: item.indicator, verdict: textOf(form, 'verdict') as FeasibilityVerdict, reason: textOf(form, 'reason') ?? '' })}
      done="The programme’s decision stands in place of the rule."
    >
      <VerbChoice name="verdict" label="What holds" start={other.id} choices={verdicts} />
      <VerbField name="reason" label="Reason" hint="Everybody who works for the programme reads it beside the verdict" multiline />
    </VerbButton>
  );
}

function TakeBack({ feasibility, item }: Props) {
  const { programmeId } = feasibility;
  return (
    <VerbButton
      verb="feasibility.decide"
      record={feasibility}
      label="Take the decision back"
      question="Let the rule hold again?"
      document={DecideFeasibilityDocument}
      variables={(form) => ({ programmeId, indicator: item.indicator, verdict: null, reason: textOf(form, 'reason') ?? '' })}
      done="The rule holds again."
    >
      <VerbField name="reason" label="Reason" multiline />
    </VerbButton>
  );
}
