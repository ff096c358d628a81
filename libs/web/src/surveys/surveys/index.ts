import { lazy } from 'react';
import type { ResourcePages } from '../../page/index.js';

export { surveyRequests, surveyVersionRequests } from './surveys.data.js';

export const surveyPages: ResourcePages = {
  name: 'surveys',
  options: { label: 'Surveys' },
  recordRepresentation: 'title',
  list: lazy(() => import('./SurveyList.js')),
  show: lazy(() => import('./SurveyShow.js')),
  create: lazy(() => import('./SurveyCreate.js')),
};

export const surveyVersionPages: ResourcePages = {
  name: 'survey-versions',
  options: { label: 'Survey versions' },
  show: lazy(() => import('./SurveyVersionShow.js')),
};
