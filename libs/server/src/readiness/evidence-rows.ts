import { prepared } from '@muster/platform';

/** The round of a level whose returns count as evidence. */
export interface EvidenceRound {
  level: string;
  roundId: string;
  name: string;
  collection: string;
  state: 'open' | 'closed';
}

/**
 * For each level of the programme $1 its newest closed round, or the newest open one where none has closed; of the collection $2 where one is given, else of the collection
 * that has closed rounds of the most levels: a trial of one level does not stand beside the full rounds of the others.
 */
export const EVIDENCE_ROUNDS = prepared('evidence-rounds', `select distinct on (round.level_code) round.level_code as level, round.id as "roundId", round.name, collection.name as collection, round.state
  from collection_round round join collection on collection.id = round.collection_id
    left join lateral (select count(distinct level_code) as levels from collection_round other where other.collection_id = round.collection_id and other.state = 'closed') closed on true
  where round.programme_id = $1 and round.level_code is not null and round.state in ('open', 'closed') and ($2::uuid is null or round.collection_id = $2)
  order by round.level_code, (round.state = 'closed') desc, closed.levels desc, round.opens_on desc, round.id`);
