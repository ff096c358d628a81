import { addDays } from '@muster/domain/kernel';
import { Operation } from '@muster/platform';
import { ModerationService } from '@muster/server/readiness';
import { on, type Cast } from './cast.js';
import { dice } from './dice.js';

/** A level of which an authority said one thing and did another. */
interface Doubtful {
  waveId: string;
  organisationId: string;
  code: string;
  region: string;
  level: string;
  declared: 'green' | 'amber' | 'red';
}

/** What is held instead, of how many at most, and why. */
const judgements: Readonly<Record<Doubtful['declared'], { held: string; most: number; reasons: readonly string[] }>> = {
  green: { held: 'amber', most: 2, reasons: ['Declared green, but nothing came in the round. The team says that the forms are kept on paper until a case closes.', 'The analyst who built the report has left; nobody can run it at present.'] },
  amber: {
    held: 'red', most: 5,
    reasons: ['Nothing came in the round. On the visit the extract was still being written.', 'The data sits in a tracker of the legal team, to which the data team has no access yet.', 'Their supplier has put the new form off until next year, and there is no other way to report it.'],
  },
  red: {
    held: 'amber', most: 5,
    reasons: ['Declared red, and the return came. They had found the dates in the court module after the survey.', 'Their supplier switched the new form on in May. What was returned covers the whole quarter.', 'They now collect it by hand each month, and returned it.'],
  },
};

/** What champions and the project team hold of the survey of 2023 after its rounds, each with a reason: a dozen levels of which authorities said one thing and did another. All of it is invented. */
export async function moderated(cast: Cast): Promise<void> {
  const doubtful = await cast.team(on('2023-09-11'), () => cast.app.get(Operation).sql<Doubtful>(DOUBTFUL, [cast.stage.programmeId]));
  const ordered = doubtful.filter(({ region }) => region).sort((a, b) => chance(a) - chance(b));
  const chosen = Object.entries(judgements).flatMap(([declared, { most }]) => ordered.filter((one) => one.declared === declared).slice(0, most));
  for (const [place, one] of chosen.entries()) await judge(cast, one, place);
}

const chance = ({ code, level }: Doubtful): number => dice('moderated', level, code);

/** The project team judges every fourth; of the first one it is found out later that the authority was right. */
async function judge(cast: Cast, one: Doubtful, place: number): Promise<void> {
  const { waveId, organisationId, level, declared, region } = one;
  const rating = { waveId, organisationId, measure: 'rag', subject: level };
  const day = addDays('2023-09-12', place * 2);
  const { held, reasons } = judgements[declared];
  const work = () => cast.app.get(ModerationService).moderate({ ...rating, code: held, reason: reasons[place % reasons.length]! });
  const kept = await (place % 4 === 3 ? cast.team(on(day, 14), work) : cast.champion(region, on(day, 14), work));
  if (place > 0) return;
  const expected = kept.judgements[0]!.id;
  const taken = { ...rating, code: null, expected, reason: 'The return had been sent to the old address. It is complete, and green stands.' };
  await cast.team(on(addDays(day, 20), 11), () => cast.app.get(ModerationService).moderate(taken));
}

const DOUBTFUL = `select said.wave_id as "waveId", said.organisation_id as "organisationId", organisation.code, said.region_code as region, said.subject as level, said.code as declared
  from observation said join wave on wave.id = said.wave_id and wave.programme_id = $1 and wave.state = 'closed' and wave.audience = 'roster'
    join observation did on did.organisation_id = said.organisation_id and did.programme_id = $1 and did.measure = 'returned' and did.subject = said.subject and did.state = 'answered'
    join collection_round round on round.id = did.round_id and round.state = 'closed' and round.closes_on < '2023-09-11' join organisation on organisation.id = said.organisation_id
  where said.source = 'declared' and said.measure = 'rag' and ((said.code in ('green', 'amber') and did.code = 'not-returned') or (said.code = 'red' and did.code = 'returned'))
  order by organisation.code, said.subject`;
