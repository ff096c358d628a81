import { permitted } from '@muster/web/access';
import { collectionPages, collectionRequests, queryPages, queryRequests, responsePages, responseRequests, returnPages, returnRequests, roundPages, roundRequests } from '@muster/web/collections';
import { contactPages, contactRequests, decisionRequests, messagePages, messageRequests, taskPages, taskRequests, workshopPages, workshopRequests } from '@muster/web/engagement';
import { organisationPages, organisationRequests } from '@muster/web/organisations';
import type { ResourcePages } from '@muster/web/page';
import { appointmentPages, appointmentRequests, personPages, personRequests } from '@muster/web/people';
import { programmePages, programmeRequests } from '@muster/web/programmes';
import { surveyPages, surveyRequests, surveyVersionPages, surveyVersionRequests, wavePages, waveRequests } from '@muster/web/surveys';

/** The resources of the screens, in the order of the menu. */
export const resources: readonly ResourcePages[] = [wavePages, responsePages, roundPages, returnPages, queryPages, collectionPages, surveyPages, surveyVersionPages, programmePages, organisationPages, personPages, appointmentPages, contactPages, workshopPages, taskPages, messagePages];

/** What the data provider asks for each of them. */
export const requests = [waveRequests, responseRequests, roundRequests, returnRequests, queryRequests, collectionRequests, surveyRequests, surveyVersionRequests, programmeRequests, organisationRequests, personRequests, appointmentRequests, contactRequests, workshopRequests, taskRequests, messageRequests, decisionRequests];

type Entry = { to: string; label: string; resource?: string };

const before: readonly Entry[] = [
  { to: '/', label: 'Home' },
  { to: '/worklist', label: 'Worklist', resource: 'worklist' },
  { to: '/rates', label: 'Response rates', resource: 'rates' },
  { to: '/readiness', label: 'Readiness', resource: 'readiness' },
  { to: '/ledger', label: 'Ledger of returns', resource: 'ledger' },
];

const after: readonly Entry[] = [
  { to: '/sharing', label: 'Data sharing', resource: 'sharing' },
  { to: '/contact-regions', label: 'Contacts by region', resource: 'contact-regions' },
  { to: '/reminders', label: 'Reminders', resource: 'reminders' },
  { to: '/templates', label: 'Templates', resource: 'templates' },
];

/** The menu for somebody with these verbs: only what they may open. */
export function menuFor(verbs: readonly string[]): Entry[] {
  const lists = resources.filter(({ list }) => list).map(({ name, options }) => ({ to: `/${name}`, label: options.label, resource: name }));
  return [...before, ...lists, ...after].filter(({ resource }) => resource === undefined || permitted(verbs, { resource, action: 'list' }));
}
