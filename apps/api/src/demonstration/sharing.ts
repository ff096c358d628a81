import { addDays } from '@muster/domain/kernel';
import { SharingInstrumentName, SharingService, SharingStateName } from '@muster/server/collections';
import { on, type Cast } from './cast.js';
import { dice } from './dice.js';
import type { Authority } from './profiles.js';
import { blocked, BLOCKED_REGIONS, visited } from './standings.js';

const { STATEMENT, MEMORANDUM, AGREEMENT, DPIA } = SharingInstrumentName;
const { DONE, IN_PROGRESS, NOT_NEEDED } = SharingStateName;
const MEMORANDUM_REGIONS: readonly string[] = ['london', 'north-east', 'yorkshire-and-the-humber'];
const ASKED_FOR_AGREEMENT = 16;

type Step = { instrument: SharingInstrumentName; state: SharingStateName; askedOn?: string; doneOn?: string; note?: string };

/** What was signed before the first round, and by whom not: a statement for all, a memorandum for three regions, an agreement with each authority that asked for one. */
export async function signBefore2023(cast: Cast, vacancies: ReadonlySet<string>): Promise<void> {
  const { roster } = cast.stage;
  const set = setter(cast, on('2023-02-24', 10));
  await set(roster, { instrument: STATEMENT, state: DONE, askedOn: '2022-12-05', doneOn: '2022-12-05' });
  for (const region of MEMORANDUM_REGIONS) await set(roster.filter((one) => one.region === region), { instrument: MEMORANDUM, state: DONE, askedOn: '2022-11-14', doneOn: addDays('2023-01-09', Math.floor(dice('memorandum', region) * 40)) });
  const open = blocked(roster, vacancies);
  const able = roster.filter((one) => one !== visited(roster) && !open.includes(one)).sort((a, b) => dice('asked-agreement', a.code) - dice('asked-agreement', b.code));
  const asked = able.slice(0, ASKED_FOR_AGREEMENT);
  for (const one of asked) await set([one], signed(one));
  await set(open, { instrument: AGREEMENT, state: IN_PROGRESS, askedOn: '2022-11-28', note: 'With their information governance team.' });
  await set(roster.filter((one) => !asked.includes(one) && !open.includes(one)), { instrument: AGREEMENT, state: NOT_NEEDED });
  await set(asked.slice(0, 4), { instrument: DPIA, state: DONE, askedOn: '2022-12-12', doneOn: '2023-01-30' });
}

const signed = ({ code }: Authority): Step => {
  const askedOn = addDays('2022-10-10', Math.floor(dice('agreement-asked', code) * 45));
  return { instrument: AGREEMENT, state: DONE, askedOn, doneOn: addDays(askedOn, 25 + Math.floor(dice('agreement-done', code) * 60)) };
};

/** How it went on until today: three have signed since, three are asked anew and have still not. */
export async function signSince(cast: Cast, vacancies: ReadonlySet<string>, today: string): Promise<void> {
  const open = blocked(cast.stage.roster, vacancies);
  const stillOpen: readonly string[] = BLOCKED_REGIONS.slice(0, 3);
  const signedSince = open.filter(({ region }) => !stillOpen.includes(region));
  for (const one of signedSince) {
    const doneOn = addDays('2023-10-02', Math.floor(dice('signed-since', one.code) * 60));
    await setter(cast, on(doneOn, 15))([one], { instrument: AGREEMENT, state: DONE, askedOn: '2022-11-28', doneOn });
  }
  for (const [place, one] of open.filter((each) => !signedSince.includes(each)).entries()) {
    const askedOn = addDays(today, -[210, 128, 74][place]!);
    await setter(cast, on(askedOn, 10))([one], { instrument: AGREEMENT, state: IN_PROGRESS, askedOn, note: 'Asked anew for the follow-up; with their legal team.' });
  }
}

/** The project team notes how an instrument stands for authorities. */
function setter(cast: Cast, at: Date): (authorities: readonly Authority[], step: Step) => Promise<unknown> {
  return (authorities, step) => cast.team(at, () =>
    cast.app.get(SharingService).set({ programmeId: cast.stage.programmeId, organisationIds: authorities.map(({ organisationId }) => organisationId), ...step }));
}
