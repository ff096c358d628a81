// Leverage from the answers in memory: which items are blocked by what, the cells that every blocker unlocks, and the suggested order. No database: what is measured is the counting.
import { blockedCells, curveOf, groupCells, jointPairs, leverageOf, leverageOfEach, suggestedOrder, unexplainedCells } from '@muster/domain/blockers';
import { median, spread } from './rounds.mjs';
import { ROUNDS } from './settings.mjs';

const INDICATORS = 33;
const BLOCKERS = 39;
const SIZES = [{ authorities: 152, goal: 50 }, { authorities: 24_000, goal: 2000 }];

const LEVELS = [['bronze', 9], ['silver', 12], ['gold', 12]];
const BARRIERS = ['not-captured', 'system-unsupported', 'system-lead-time', 'workforce-capacity', 'data-sharing', 'no-recording-system', 'other'];
const TICKED = [0.72, 0.58, 0.44, 0.38, 0.16, 0.03, 0.05];
const SYSTEMS = ['liquidlogic-lcs', 'mosaic', 'eclipse', 'azeus-care', 'caredirector', 'carefirst', 'capita-ics', 'in-house', 'none-manual', 'other'];

/** A number from 0 to 1 that is always the same for the same place. */
function dice(seed) {
  let hash = Math.imul(seed ^ 0x9e3779b9, 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** Answers as authorities give them: a third of the items on a system, some in files or elsewhere, some unable with barriers of their own, some left out. */
function answersOf(place, indicators) {
  const chance = (what) => dice(place * 1009 + what);
  const barriers = new Map(LEVELS.map(([level], at) => [level, BARRIERS.filter((_, barrier) => chance(500 + at * 10 + barrier) < TICKED[barrier])]));
  const source = new Map();
  for (const [at, { code }] of indicators.entries()) {
    const told = chance(at);
    if (told > 0.97) continue;
    if (told > 0.9) {
      source.set(code, { state: 'unable', code: null });
      barriers.set(code, BARRIERS.filter((_, barrier) => chance(600 + at * 10 + barrier) < TICKED[barrier] * 0.6));
    } else source.set(code, { state: 'answered', code: told < 0.3 ? 'system' : told < 0.5 ? 'tracker' : told < 0.7 ? 'case-files' : told < 0.82 ? 'other-agency' : 'not-recorded' });
  }
  return { organisationId: String(place), region: `region-${place % 9}`, system: SYSTEMS[Math.floor(chance(700) ** 2 * SYSTEMS.length)], source, barriers };
}

function inputOf(authorities) {
  const indicators = LEVELS.flatMap(([level, count]) => Array.from({ length: count }, (_, at) => ({ code: `${level}-${at}`, level })));
  const blockers = Array.from({ length: BLOCKERS }, (_, place) => ({
    id: String(place), code: `blocker-${place}`, status: 'open', indicators: [indicators[place % INDICATORS].code, ...(place % 5 === 0 ? [indicators[(place * 7) % INDICATORS].code] : [])],
    barriers: [...BARRIERS.filter((_, barrier) => dice(place * 31 + barrier) < 0.4), ...(place % 3 === 0 ? ['other-agency'] : [])], systems: place % 8 === 0 ? SYSTEMS.slice(0, 2) : [],
  }));
  return { indicators, blockers, authorities: Array.from({ length: authorities }, (_, place) => answersOf(place, indicators)) };
}

/** Everything that the page of leverage shows. */
function count(input) {
  const began = performance.now();
  const groups = groupCells(blockedCells(input), input);
  const order = input.blockers.map((_, place) => place);
  const suggested = suggestedOrder(groups, order);
  curveOf(groups, order, order.length);
  leverageOf(groups, new Set(order.slice(0, 10)));
  leverageOfEach(groups, order.length);
  jointPairs(groups, order.length);
  const milliseconds = performance.now() - began;
  const blocked = groups.reduce((sum, { total }) => sum + total, 0);
  if (blocked === 0 || suggested.at(-1).cumulative !== blocked - unexplainedCells(groups).total) throw new Error('What all blockers unlock is not what they block.');
  return { milliseconds, blocked, sets: groups.length };
}

const WARM = 20;

/** Both sizes, each over the rounds of a run, once the machine has seen the code: a server counts all day. */
export async function leverage() {
  const warm = inputOf(SIZES[0].authorities);
  for (let time = 0; time < WARM; time += 1) count(warm);
  return SIZES.map(({ authorities, goal }) => {
    const input = inputOf(authorities);
    const rounds = Array.from({ length: ROUNDS }, () => count(input));
    const times = rounds.map(({ milliseconds }) => milliseconds);
    const [{ blocked, sets }] = rounds;
    const value = median(times);
    return {
      name: `leverage of ${authorities.toLocaleString('en-GB')} authorities × ${INDICATORS} × ${BLOCKERS}`, value, unit: 'ms', goal: `< ${goal} ms`, pass: value < goal,
      detail: `${blocked.toLocaleString('en-GB')} blocked cells, ${sets} sets of blockers, spread ${spread(times)}%`,
    };
  });
}
