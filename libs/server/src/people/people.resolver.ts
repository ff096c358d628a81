import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, Requires } from '@muster/platform';
import { AppointmentsService } from './appointments.service.js';
import { PeopleService } from './people.service.js';
import { Appointment, PeopleArgs, Person, PersonInput, PersonPage } from './people.types.js';

const id = { type: () => ID };

@Resolver(() => Person)
export class PeopleResolver {
  constructor(private readonly service: PeopleService, private readonly held: AppointmentsService, private readonly operation: Operation) {}

  @Query(() => PersonPage, { description: 'People, in alphabetical order; a champion sees those of the own region.' })
  @Requires('person.list')
  people(@Args() { filter, page }: PeopleArgs): Promise<PersonPage> {
    return this.service.list(filter ?? {}, page);
  }

  @Query(() => Person, { nullable: true, description: 'One person; null when there is none or you may not see them.' })
  @Requires('person.list')
  person(@Args('id', id, new ParseUUIDPipe()) personId: string): Promise<Person | null> {
    return this.service.find(personId);
  }

  @Mutation(() => Person, { description: 'Adds a person. Refusal: EMAIL_TAKEN.' })
  @Requires('person.add')
  addPerson(@Args('input') input: PersonInput): Promise<Person> {
    return this.service.add(input);
  }

  @Mutation(() => Person, { description: "Changes a person's name and how to reach them. Refusal: EMAIL_TAKEN." })
  @Requires('person.update')
  updatePerson(@Args('id', id, new ParseUUIDPipe()) personId: string, @Args('input') input: PersonInput): Promise<Person> {
    return this.service.update(personId, input);
  }

  @ResolveField(() => [Appointment], { description: 'The roles that the person holds, held or will hold.' })
  @Requires('appointment.list')
  async appointments(@Parent() person: Person): Promise<Appointment[]> {
    return (await this.held.list({ personId: person.id }, { limit: 200 })).items;
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this person.' })
  @Requires('person.list')
  async allowedActions(@Parent() person: Person): Promise<string[]> {
    const allowed = this.operation.allowed(['person.update', 'person.end-sign-ins', 'appointment.make', 'person.export', 'person.erase']);
    const beyond = allowed.length > 0 && (person.beyondReach ?? (await this.service.isBeyondReach(person.id)));
    return beyond ? allowed.filter((verb) => verb !== 'person.update' && verb !== 'person.end-sign-ins') : allowed;
  }
}
