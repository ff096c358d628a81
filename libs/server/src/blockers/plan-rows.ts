import { REGION } from '../organisations/index.js';
import { RANKED } from './cell-rows.js';

const ORGANISATION = `jsonb_build_object('id', organisation.id, 'code', organisation.code, 'nation', organisation.nation, 'kind', organisation.kind, 'name', coalesce(roster_entry.name, organisation.name)) as organisation`;

/** Neither done nor dropped, and its day is over (`$today` is replaced). */
export const PLAN_OVERDUE = "(improvement_plan.progress in ('planned', 'under-way') and improvement_plan.due_on < $today)";

/** A plan with whose it is and against what. */
export const PLAN = `improvement_plan.id, improvement_plan.programme_id as "programmeId", improvement_plan.organisation_id as "organisationId", improvement_plan.region_code as "regionCode", ${ORGANISATION}, ${REGION},
  (select to_jsonb(ranked) from (select ${RANKED}) ranked) as blocker, improvement_plan.action, improvement_plan.owner, improvement_plan.due_on as "dueOn", improvement_plan.evidence,
  improvement_plan.progress, improvement_plan.version, person.name as "changedBy", improvement_plan.changed_role as "changedRole", improvement_plan.changed_at as "changedAt"`;

export const PLAN_FROM = `improvement_plan join organisation on organisation.id = improvement_plan.organisation_id
  left join roster_entry on roster_entry.programme_id = improvement_plan.programme_id and roster_entry.organisation_id = improvement_plan.organisation_id
  left join region on region.code = improvement_plan.region_code left join person on person.id = improvement_plan.changed_by
  join blocker on blocker.id = improvement_plan.blocker_id
  left join ranking_entry on ranking_entry.blocker_id = blocker.id
    and ranking_entry.ranking_id = (select id from ranking where ranking.programme_id = blocker.programme_id and state = 'published' order by number desc limit 1)`;

/** Must before should before could before not needed, by position in each; then the authorities. */
export const PLAN_ORDER = `array_position(array['must', 'should', 'could', 'not-needed'], ranking_entry.priority), ranking_entry.position, blocker.code, roster_entry.name, improvement_plan.id`;

/** Every change of the plan $1, newest first. */
export const PLAN_CHANGES = `select change.version, change.values ->> 'action' as action, change.values ->> 'owner' as owner, change.values ->> 'dueOn' as "dueOn", change.values ->> 'evidence' as evidence,
    change.values ->> 'progress' as progress, person.name as "changedBy", change.changed_role as "changedRole", change.changed_at as "changedAt"
  from improvement_plan_change change left join person on person.id = change.changed_by where plan_id = $1 order by change.version desc`;

/** Whose plan against what is asked for: the blocker $2 with its programme, and the organisation $1 on that roster. */
export const PLAN_PLACE = `select blocker.programme_id as "programmeId", blocker.status, blocker.actor, roster_entry.region_code as region
  from blocker join roster_entry on roster_entry.programme_id = blocker.programme_id and roster_entry.organisation_id = $1 where blocker.id = $2`;

/** The first plan of an organisation against a blocker; nothing where somebody was faster. */
export const INSERT_PLAN = `insert into improvement_plan (programme_id, organisation_id, region_code, blocker_id, action, owner, due_on, evidence, progress, changed_by, changed_role, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (programme_id, organisation_id, blocker_id) do nothing`;

/** Changes a plan, on condition of the version $13 that was read. */
export const UPDATE_PLAN = `update improvement_plan set action = $5, owner = $6, due_on = $7, evidence = $8, progress = $9, changed_by = $10, changed_role = $11, changed_at = $12, region_code = $3, version = version + 1
  where programme_id = $1 and organisation_id = $2 and blocker_id = $4 and version = $13`;

/** Keeps how the plan now stands. */
export const KEEP_CHANGE = `insert into improvement_plan_change (plan_id, version, programme_id, organisation_id, region_code, values, changed_by, changed_role, changed_at)
  select id, version, programme_id, organisation_id, region_code,
    jsonb_build_object('action', action, 'owner', owner, 'dueOn', due_on, 'evidence', evidence, 'progress', progress), changed_by, changed_role, changed_at
  from improvement_plan where programme_id = $1 and organisation_id = $2 and blocker_id = $3`;
