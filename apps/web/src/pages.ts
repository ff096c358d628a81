import { permitted } from '@muster/web/access';
import { responsePages, responseRequests } from '@muster/web/collections';
import { messagePages, messageRequests } from '@muster/web/engagement';
import { organisationPages, organisationRequests } from '@muster/web/organisations';
import type { ResourcePages } from '@muster/web/page';
import { appointmentPages, appointmentRequests, personPages, personRequests } from '@muster/web/people';
import { programmePages, programmeRequests } from '@muster/web/programmes';
import { surveyPages, surveyRequests, surveyVersionPages, surveyVersionRequests, wavePages, waveRequests } from '@muster/web/surveys';

/** The resources of the screens, in the order of the menu. */
export const resources: readonly ResourcePages[] = [wavePages, responsePages, surveyPages, surveyVersionPages, programmePages, organisationPages, personPages, appointmentPages, messagePages];

/** What the data provider asks for each of them. */
export const requests = [waveRequests, responseRequests, surveyRequests, surveyVersionRequests, programmeRequests, organisationRequests, personRequests, appointmentRequests, messageRequests];

type Entry = { to: string; label: string; resource?: string };

const before: readonly Entry[] = [
  { to: '/', label: 'Home' },
  { to: '/rates', label: 'Response rates', resource: 'rates' },
  { to: '/readiness', label: 'Readiness', resource: 'readiness' },
];

/** The menu for somebody with these verbs: only what they may open. */
export function menuFor(verbs: readonly string[]): Entry[] {
  const lists = resources.filter(({ list }) => list).map(({ name, options }) => ({ to: `/${name}`, label: options.label, resource: name }));
  return [...before, ...lists].filter(({ resource }) => resource === undefined || permitted(verbs, { resource, action: 'list' }));
}
