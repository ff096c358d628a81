// What does the form of a round send? Every field, since an emptied one takes its value away.
import type { SharingInstrument, UpdateRoundInput } from '@muster/contract';
import type { Filter } from '../../data/index.js';

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const textOrNull = (value: unknown) => text(value) || null;

/** The input of the API from the values of the form. A target that was left empty is left to the server. */
export function roundInputOf(values: Filter): UpdateRoundInput {
  const { name, level, periodFrom, periodTo, opensOn, dueOn, closesOn, target, sharing, surveyVersionId } = values;
  const days = { periodFrom: text(periodFrom), periodTo: text(periodTo), opensOn: text(opensOn), dueOn: text(dueOn), closesOn: text(closesOn) };
  return {
    name: text(name),
    levelCode: textOrNull((level as { code?: unknown } | null | undefined)?.code),
    ...days,
    ...(typeof target === 'number' ? { target } : {}),
    sharing: (sharing as SharingInstrument[] | null | undefined) ?? [],
    surveyVersionId: textOrNull(surveyVersionId),
  };
}
