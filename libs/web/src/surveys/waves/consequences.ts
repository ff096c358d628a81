// What will happen when a wave is opened or closed? Said before it is done.
import { count } from '../../words/index.js';

type Wave = { expected: number; withoutSpoc?: readonly unknown[] | null };

/** Sentences about opening: how many responses and invitations, and who cannot be reached. */
export function openingSays({ expected, withoutSpoc }: Wave): string[] {
  const unreached = withoutSpoc?.length ?? 0;
  const invitations = Math.max(0, expected - unreached);
  const says = [`Opening creates ${count(expected, 'response')} and sends ${count(invitations, 'invitation')}.`];
  if (expected === 0) return ['The roster of the programme is empty, so nobody would be asked. Set the roster first.'];
  if (unreached > 0) says.push(`${count(unreached, 'authority has', 'authorities have')} no SPOC: a response is created for each, but nobody is invited until a SPOC is appointed.`);
  return says;
}

type Counted = { expected: number; submitted: number };

/** Sentences about closing: who can no longer answer, and that it is final. */
export function closingSays({ expected, submitted }: Counted): string[] {
  const open = expected - submitted;
  const left = open > 0 ? `${count(open, 'authority has', 'authorities have')} not submitted and will no longer be able to save or submit answers.` : 'Every authority has submitted.';
  return [left, 'A closed wave cannot be opened again.'];
}

type Sent = { survey: { title: string }; version?: { number: number } | null };

/** What a wave sends, in words; the number of the version only for those who may read surveys. */
export function versionTitle({ survey, version }: Sent): string {
  return version ? `${survey.title}, version ${version.number}` : survey.title;
}
