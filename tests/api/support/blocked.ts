import type { Muster } from './muster.js';

type Ticked = [organisation: string, measure: 'barrier' | 'source' | 'system', subject: string, code: string];

/** What authorities had ticked beside their other answers in the winter wave that has closed: more rows of their submissions. */
export async function ticked(muster: Muster, rows: readonly Ticked[]): Promise<void> {
  for (const [place, [organisation, measure, subject, code]] of rows.entries()) {
    await muster.owner.query(`insert into submitted_answer (submission_id, position, programme_id, wave_id, organisation_id, region_code, measure, subject, state, code)
      select submission_id, $1, programme_id, wave_id, organisation_id, region_code, $2, $3, 'answered', $4 from response where id = $5`, [1000 + place, measure, subject, code, muster.world.response(`a/Winter/${organisation}`)]);
  }
}

export const ADOPT = 'mutation ($id: ID!) { it: adoptReferenceBlockers(programmeId: $id) }';
export const ADD = 'mutation ($id: ID!, $input: BlockerInput!) { it: addBlocker(programmeId: $id, input: $input) { id code status version } }';

/** A blocker as it is typed in. */
export const blocker = (more: object = {}) => ({ title: 'Nobody enters hearings', solution: 'Enter them', indicators: ['hearings-count'], barriers: ['not-captured'], cause: 'NOT_CAPTURED', actor: 'AUTHORITY', ...more });
