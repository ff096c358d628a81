import { useState } from 'react';
import Box from '@mui/material/Box';
import { HandOverDocument, type AppointmentRowFragment, type HandOverInput } from '@muster/contract';
import { useRedirect } from 'react-admin';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import { dayInWords, daysAfter, londonDay, roleNames } from '../../words/index.js';
import { heldFor } from '../scope.js';
import { PersonPicker } from './PersonPicker.js';

/** Hands a role over from one person to another on a day: the old appointment ends the day before, the new one begins. */
export function HandOverButton({ appointment }: { appointment: AppointmentRowFragment }) {
  const redirect = useRedirect();
  return (
    <VerbButton
      verb="appointment.hand-over"
      record={appointment}
      label="Hand over"
      question={`Hand over the role of ${roleNames[appointment.role]} for ${heldFor(appointment)}`}
      done="The role is handed over"
      document={HandOverDocument}
      variables={(form) => ({ appointmentId: appointment.id, input: handOverInput(form) })}
      onDone={({ handOver }) => redirect('show', 'appointments', handOver.id)}
    >
      <HandOverFields appointment={appointment} />
    </VerbButton>
  );
}

function handOverInput(form: FormData): HandOverInput {
  const on = textOf(form, 'on') ?? '';
  if (form.get('who') === 'known') return { personId: textOf(form, 'personId'), on };
  return { newPerson: { name: textOf(form, 'name') ?? '', email: textOf(form, 'email') ?? '', phone: textOf(form, 'phone'), language: 'en' }, on };
}

function HandOverFields({ appointment }: { appointment: AppointmentRowFragment }) {
  const [known, setKnown] = useState(true);
  const [on, setOn] = useState(londonDay(new Date()));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on);
  return (
    <>
      <VerbField name="on" label="First day of the person who comes" type="date" start={on} onChange={setOn} />
      <Box component="p" sx={{ borderLeft: '5px solid #1d70b8', pl: 2, my: 2 }} role="status">
        <strong>Leaves:</strong> {appointment.person.name}, last day {isDay ? dayInWords(daysAfter(on, -1)) : 'the day before'}.
        <br />
        <strong>Comes:</strong> the person named below, first day {isDay ? dayInWords(on) : 'as entered'}.
      </Box>
      <fieldset className="plain">
        <legend>Who comes?</legend>
        <WhoChoice value="known" label="Somebody who is already in Muster" checked={known} choose={() => setKnown(true)} />
        <WhoChoice value="new" label="Somebody new" checked={!known} choose={() => setKnown(false)} />
      </fieldset>
      {known ? <PersonPicker name="personId" label="Person" /> : <NewPerson />}
    </>
  );
}

type WhoProps = { value: string; label: string; checked: boolean; choose(): void };

function WhoChoice({ value, label, checked, choose }: WhoProps) {
  return (
    <label className="only">
      <input type="radio" name="who" value={value} checked={checked} onChange={choose} /> {label}
    </label>
  );
}

function NewPerson() {
  return (
    <>
      <VerbField name="name" label="Full name" />
      <VerbField name="email" label="E-mail" type="email" />
      <VerbField name="phone" label="Telephone (optional)" type="tel" />
    </>
  );
}
