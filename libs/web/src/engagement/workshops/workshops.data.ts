// What do the screens ask about workshops?
import { CreateWorkshopDocument, WorkshopDocument, WorkshopsDocument, type WorkshopInput } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';

export const workshopRequests: ResourceRequests = {
  name: 'workshops',
  listTakesIds: false,
  list: (asked) => ask({ document: WorkshopsDocument, variables: { programmeId: String(asked.filter['programmeId']), page: pageInput(asked) } }, (data) => data.workshops),
  one: (id) => ask({ document: WorkshopDocument, variables: { id } }, (data) => data.workshop),
  create: (values) => ask({ document: CreateWorkshopDocument, variables: { input: chosen<WorkshopInput>(values) } }, (data) => data.createWorkshop),
};
