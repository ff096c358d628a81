import { EndAppointmentDocument, type AppointmentRowFragment } from '@muster/contract';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import { londonDay, roleNames } from '../../words/index.js';
import { heldFor } from '../scope.js';

/** Ends an appointment on a day; nobody follows. */
export function EndButton({ appointment }: { appointment: AppointmentRowFragment }) {
  const { id, person, role } = appointment;
  return (
    <VerbButton
      verb="appointment.end"
      record={appointment}
      label="End the appointment"
      question={`End the appointment of ${person.name}?`}
      done="The end of the appointment is recorded"
      tone="error"
      document={EndAppointmentDocument}
      variables={(form) => ({ id, endsOn: textOf(form, 'endsOn') ?? '' })}
    >
      <p>
        {person.name} will no longer be {roleNames[role]} for {heldFor(appointment)} after the last day. Nobody takes over; to name who follows, hand the role over instead.
      </p>
      <VerbField name="endsOn" label="Last day" type="date" start={londonDay(new Date())} />
    </VerbButton>
  );
}
