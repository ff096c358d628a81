import { LinkTo } from '../../table/index.js';
import { responseStateNames } from '../../words/index.js';
import type { Return } from './return.js';

/** The survey that is asked with the return: how far it is, and the way to the answers. */
export function SurveyLink({ expected: { surveyResponseId, surveyState } }: { expected: Return }) {
  if (!surveyResponseId) return <>Not asked</>;
  return <LinkTo resource="responses" id={surveyResponseId}>{surveyState ? responseStateNames[surveyState] : 'Asked'}</LinkTo>;
}
