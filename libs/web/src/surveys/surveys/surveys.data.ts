// What do the screens ask about surveys and their versions?
import { SurveyDocument, SurveysDocument, SurveyVersionDocument } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';

export const surveyRequests: ResourceRequests = {
  name: 'surveys',
  listTakesIds: false,
  list: (asked) => ask({ document: SurveysDocument, variables: { ...chosen<{ programmeId?: string }>(asked.filter), page: pageInput(asked) } }, (data) => data.surveys),
  one: (id) => ask({ document: SurveyDocument, variables: { id } }, (data) => data.survey),
};

export const surveyVersionRequests: ResourceRequests = {
  name: 'survey-versions',
  listTakesIds: false,
  list: () => {
    throw new Error('Versions are listed with their survey.');
  },
  one: (id) => ask({ document: SurveyVersionDocument, variables: { id } }, (data) => data.surveyVersion),
};
