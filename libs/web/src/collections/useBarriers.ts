import { SurveyTemplatesDocument } from '@muster/contract';
import { useDocument } from '../data/index.js';
import { barriersOf, type Barrier } from './barriers.js';

/** The barriers that an authority can name, with their texts; empty until loaded. */
export function useBarriers(): Barrier[] {
  const { data } = useDocument(SurveyTemplatesDocument, {});
  return barriersOf(data?.surveyTemplates ?? []);
}
