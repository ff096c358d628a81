// What do the screens ask about programmes?
import { CreateProgrammeDocument, ProgrammeDocument, ProgrammesDocument, UpdateProgrammeDocument, type CreateProgrammeInput, type UpdateProgrammeInput } from '@muster/contract';
import { ask, chosen, pageInput, type Filter, type ResourceRequests } from '../../data/index.js';

export const programmeRequests: ResourceRequests = {
  name: 'programmes',
  listTakesIds: false,
  list: (asked) => ask({ document: ProgrammesDocument, variables: { page: pageInput(asked) } }, (data) => data.programmes),
  one: (id) => ask({ document: ProgrammeDocument, variables: { id } }, (data) => data.programme),
  create: (values) => ask({ document: CreateProgrammeDocument, variables: { input: chosen<CreateProgrammeInput>(values) } }, (data) => data.createProgramme),
  update: (id, values) => ask({ document: UpdateProgrammeDocument, variables: { id, input: changes(values) } }, (data) => data.updateProgramme),
};

/** What may be changed of a programme; an emptied description is taken away. */
function changes({ name, description, startsOn, endsOn }: Filter): UpdateProgrammeInput {
  return { ...chosen<UpdateProgrammeInput>({ name, startsOn, endsOn }), description: (description as string | null) || null };
}
