import { permitted } from '@muster/web/access';
import { blockerPages, blockerRequests, planPages, planRequests } from '@muster/web/blockers';
import { collectionPages, collectionRequests, queryPages, queryRequests, responsePages, responseRequests, returnPages, returnRequests, roundPages, roundRequests } from '@muster/web/collections';
import { contactPages, contactRequests, decisionRequests, messagePages, messageRequests, taskPages, taskRequests, workshopPages, workshopRequests } from '@muster/web/engagement';
import { organisationPages, organisationRequests } from '@muster/web/organisations';
import type { ResourcePages } from '@muster/web/page';
import { appointmentPages, appointmentRequests, personPages, personRequests } from '@muster/web/people';
import { programmePages, programmeRequests } from '@muster/web/programmes';
import { auditPages, auditRequests } from '@muster/web/reports';
import { surveyPages, surveyRequests, surveyVersionPages, surveyVersionRequests, wavePages, waveRequests } from '@muster/web/surveys';

/** The resources of the screens, in the order of the menu. */
export const resources: readonly ResourcePages[] = [wavePages, responsePages, roundPages, returnPages, queryPages, blockerPages, planPages, collectionPages, surveyPages, surveyVersionPages, programmePages, organisationPages, personPages, appointmentPages, contactPages, workshopPages, taskPages, messagePages, auditPages];

/** What the data provider asks for each of them. */
export const requests = [waveRequests, responseRequests, roundRequests, returnRequests, queryRequests, blockerRequests, planRequests, collectionRequests, surveyRequests, surveyVersionRequests, programmeRequests, organisationRequests, personRequests, appointmentRequests, contactRequests, workshopRequests, taskRequests, messageRequests, decisionRequests, auditRequests];

type Entry = { to: string; label: string; resource?: string };
type Group = { heading: string; entries: readonly Entry[] };

const page = (resource: string, label: string): Entry => ({ to: `/${resource}`, label, resource });
const list = ({ name, options }: ResourcePages): Entry => page(name, options.label);

/** The menu: first what the day asks for, then what is gathered, who is spoken to, and last what an exercise is made of. */
const groups: readonly Group[] = [
  { heading: 'Today', entries: [{ to: '/', label: 'Home' }, page('worklist', 'Worklist'), list(taskPages), page('rates', 'Response rates'), page('readiness', 'Readiness'), page('authorities', 'Authorities'), page('gaps', 'Said and done'), page('figures', 'Figures')] },
  { heading: 'Surveys and returns', entries: [list(wavePages), list(responsePages), list(roundPages), page('ledger', 'Ledger of returns'), list(returnPages), list(queryPages), page('sharing', 'Data sharing')] },
  { heading: 'Blockers', entries: [list(blockerPages), page('ranking', 'Ranking'), page('leverage', 'Leverage'), page('forecast', 'Forecast'), page('suppliers', 'System suppliers'), list(planPages), page('feasibility', 'Feasibility'), page('dataset', 'Recommended dataset')] },
  { heading: 'Contact', entries: [list(contactPages), list(workshopPages), page('contact-regions', 'Contacts by region'), page('reminders', 'Reminders'), page('templates', 'Templates'), list(messagePages)] },
  { heading: 'Setting up', entries: [list(programmePages), list(collectionPages), list(surveyPages), list(organisationPages), list(personPages), list(appointmentPages), list(auditPages)] },
];

/** The menu for somebody with these verbs: only what they may open, and no heading over nothing. */
export function menuFor(verbs: readonly string[]): Group[] {
  const open = ({ resource }: Entry) => resource === undefined || permitted(verbs, { resource, action: 'list' });
  return groups.map(({ heading, entries }) => ({ heading, entries: entries.filter(open) })).filter(({ entries }) => entries.length > 0);
}
