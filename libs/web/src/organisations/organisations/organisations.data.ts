// What do the screens ask about organisations?
import { AddOrganisationDocument, OrganisationDocument, OrganisationsDocument, type AddOrganisationInput, type OrganisationFilter, type OrganisationSort } from '@muster/contract';
import { ask, chosen, pageInput, sortInput, type ResourceRequests } from '../../data/index.js';

const sorts: OrganisationSort[] = ['NAME', 'CODE', 'REGION'];

export const organisationRequests: ResourceRequests = {
  name: 'organisations',
  listTakesIds: true,
  list: (asked) => {
    const variables = { filter: chosen<OrganisationFilter>(asked.filter), ...sortInput(asked, sorts), page: pageInput(asked) };
    return ask({ document: OrganisationsDocument, variables }, (data) => data.organisations);
  },
  one: (id) => ask({ document: OrganisationDocument, variables: { id } }, (data) => data.organisation),
  create: (values) => ask({ document: AddOrganisationDocument, variables: { input: chosen<AddOrganisationInput>(values) } }, (data) => data.addOrganisation),
};
