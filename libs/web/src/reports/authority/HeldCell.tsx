import { ModerateButton, StandingMark } from '../../readiness/index.js';
import { dayInWords } from '../../words/index.js';
import { readingOf, type Authority, type Measure, type Subject } from './authority.js';

type Props = { authority: Authority; measure: Measure; subject: Subject };

/** What a champion or the project team holds beside the declared rating and since when, with the way to the history; whoever may, moderates there. */
export function HeldCell({ authority: { organisation, wave, allowedActions }, measure, subject }: Props) {
  const held = readingOf(subject, measure)?.moderated;
  const may = allowedActions.includes('rating.moderate');
  const rated = { waveId: wave.id, organisationId: organisation.id, measure: measure.code, subject: subject.code };
  return (
    <>
      {held ? (
        <>
          Held: <StandingMark said={held} /> <span className="quiet">since {dayInWords(held.asOf)}</span>{' '}
        </>
      ) : null}
      {held || may ? <ModerateButton rated={rated} name={`${organisation.name}, ${subject.name}: ${measure.label.toLowerCase()}`} may={may} label={may ? 'Moderate' : 'Why'} /> : null}
    </>
  );
}
