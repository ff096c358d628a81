import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, Requires } from '@muster/platform';
import { AppointmentsService } from './appointments.service.js';
import { AppointInput, Appointment, AppointmentPage, AppointmentsArgs, AppointmentStateName, HandOverInput, Vacancy } from './people.types.js';

const id = { type: () => ID };

@Resolver(() => Appointment)
export class AppointmentsResolver {
  constructor(private readonly service: AppointmentsService, private readonly operation: Operation) {}

  @Query(() => AppointmentPage, { description: 'Appointments, those in force first; a champion sees those of the own region.' })
  @Requires('appointment.list')
  appointments(@Args() { filter, page }: AppointmentsArgs): Promise<AppointmentPage> {
    return this.service.list(filter ?? {}, page);
  }

  @Query(() => Appointment, { nullable: true, description: 'One appointment; null when there is none or you may not see it.' })
  @Requires('appointment.list')
  appointment(@Args('id', id, new ParseUUIDPipe()) appointmentId: string): Promise<Appointment | null> {
    return this.service.find(appointmentId);
  }

  @Query(() => [Vacancy], { description: 'Organisations on the roster that have no single point of contact today.' })
  @Requires('appointment.list')
  vacancies(@Args('programmeId', id, new ParseUUIDPipe()) programmeId: string): Promise<Vacancy[]> {
    return this.service.vacancies(programmeId);
  }

  @Mutation(() => Appointment, { description: 'Appoints a person. Refusals: APPOINTMENT_SCOPE, APPOINTMENT_DAYS, SPOC_TAKEN.' })
  @Requires('appointment.make')
  appoint(@Args('input') input: AppointInput): Promise<Appointment> {
    return this.service.appoint(input);
  }

  @Mutation(() => Appointment, { description: 'Ends an appointment; the day is its last. Refusal: APPOINTMENT_DAYS.' })
  @Requires('appointment.end')
  endAppointment(@Args('id', id, new ParseUUIDPipe()) appointmentId: string, @Args('endsOn') endsOn: string): Promise<Appointment> {
    return this.service.end(appointmentId, endsOn);
  }

  @Mutation(() => Appointment, { description: 'Hands a role over on a day, and gives the new appointment. Refusals: APPOINTMENT_DAYS, EMAIL_TAKEN, INVALID_INPUT.' })
  @Requires('appointment.hand-over')
  handOver(@Args('appointmentId', id, new ParseUUIDPipe()) appointmentId: string, @Args('input') input: HandOverInput): Promise<Appointment> {
    return this.service.handOver(appointmentId, input);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this appointment.' })
  @Requires('appointment.list')
  async allowedActions(@Parent() { programme, organisation, region, state }: Appointment): Promise<string[]> {
    if (state === AppointmentStateName.ENDED) return [];
    return this.operation.allowed(['appointment.end', 'appointment.hand-over'], { programmeId: programme?.id ?? null, organisationId: organisation?.id ?? null, region: region?.code ?? null });
  }
}
