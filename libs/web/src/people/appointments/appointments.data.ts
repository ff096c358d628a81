// What do the screens ask about appointments?
import { AppointDocument, AppointmentDocument, AppointmentsDocument, type AppointInput, type AppointmentFilter, type Role } from '@muster/contract';
import { ask, chosen, pageInput, type Filter, type ResourceRequests } from '../../data/index.js';
import { scopeOf } from '../scope.js';

/** What the form sends: only the scope that the role has, whatever was chosen before the role was changed. */
export function appointInput(values: Filter): AppointInput {
  const { organisationId, region, programmeId, ...others } = values;
  const scope = scopeOf(values['role'] as Role);
  const named = { programmeId: scope === 'everything' ? null : programmeId, organisationId: scope === 'organisation' ? organisationId : null, region: scope === 'region' ? region : null };
  return chosen<AppointInput>({ ...others, ...named });
}

export const appointmentRequests: ResourceRequests = {
  name: 'appointments',
  listTakesIds: true,
  list: (asked) => ask({ document: AppointmentsDocument, variables: { filter: chosen<AppointmentFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.appointments),
  one: (id) => ask({ document: AppointmentDocument, variables: { id } }, (data) => data.appointment),
  create: (values) => ask({ document: AppointDocument, variables: { input: appointInput(values) } }, (data) => data.appoint),
};
