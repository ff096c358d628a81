// What is there to be named? The ids and codes of a database by the table that they are of, and which of them an argument means.

const TABLES = `select table_name as name, bool_or(column_name = 'id') as "hasId" from information_schema.columns
  where table_schema = 'public' and table_name not in ('migrations') group by 1 having bool_or(column_name = 'id') or table_name in ('region', 'indicator', 'level', 'system')`;

/** Who attacks keeps their name, address and role: whatever would take these away is tried on others. */
const OTHERS = { person: 'where email <> all ($1)', appointment: 'where person_id not in (select id from person where email = any ($1))' };

/** Indicators of which something has come, in the order of their returns. */
const DELIVERED = "from return_delivery join expected_return on expected_return.id = return_id join collection_round on collection_round.id = round_id where expected_return.state in ('received', 'resubmitted') and collection_round.state = 'open' order by return_id, indicator limit 40";

/** What stands in one state alone, where few of many do. */
const STANDING = {
  'open wave': "select id::text from wave where state = 'open'", 'open round': "select id::text from collection_round where state = 'open'", 'prepared message': "select id::text from message where state = 'prepared' limit 20",
  'received return': "select expected_return.id::text from expected_return join collection_round on collection_round.id = round_id where expected_return.state in ('received', 'resubmitted') and collection_round.state = 'open' limit 40",
  'delivered return': `select return_id::text as id ${DELIVERED}`, 'delivered indicator': `select indicator as id ${DELIVERED}`,
  'open query': "select return_query.id::text from return_query where state = 'open' limit 40", 'submitted response': "select response.id::text from response join wave on wave.id = wave_id where response.state = 'submitted' and wave.state = 'open' limit 40",
  'programme to rank': "select distinct programme_id::text as id from blocker where not exists (select from ranking where ranking.programme_id = blocker.programme_id and state <> 'published')",
  'draft dataset': "select id::text from dataset where published_at is null", 'asked organisation': "select organisation_id::text as id from response join wave on wave.id = wave_id where wave.state = 'open' order by 1 limit 40",
};

/** Reads the ids of every table, at most so many of each, and of what stands in one state alone. */
export async function readPools(rows, { protect, most = 60 }) {
  const pools = new Map();
  for (const { name, hasId } of await rows(TABLES)) {
    const column = hasId ? 'id' : 'code';
    const where = OTHERS[name] ?? '';
    const found = await rows(`select ${column}::text as id from ${name} ${where} order by md5(${column}::text) limit ${most}`, where ? [protect] : []);
    pools.set(name, found.map(({ id }) => id));
  }
  for (const [name, statement] of Object.entries(STANDING)) pools.set(name, (await rows(statement)).map(({ id }) => id));
  const definitions = await rows('select definition from survey_version order by created_at limit 6');
  pools.set('definition', definitions.map(({ definition }) => definition));
  pools.set('question', [...new Set(definitions.flatMap(({ definition }) => definition.sections.flatMap(({ questions }) => questions.map(({ code }) => code))))]);
  return pools;
}

/** What an argument means by its name, whatever operation it belongs to. */
const byName = {
  round: 'collection_round', target: 'collection_round', return: 'expected_return', surveyVersion: 'survey_version', nextOwner: 'person', champion: 'person', with: 'person', successor: 'organisation', neighboursOf: 'organisation',
  ranking: 'ranking', proposal: 'ranking_proposal', earlier: 'dataset', later: 'dataset', from: 'ranking', to: 'ranking', region: 'region', level: 'level', levelCode: 'level', indicator: 'indicator', indicators: 'indicator',
  question: 'question', system: 'system', systems: 'system', subject: 'indicator', shiftBlocker: 'blocker', remove: 'blocker', expected: 'moderated_rating', thing: 'fact', organisation: 'organisation', extension: 'return_extension', query: 'return_query', version: 'survey_version',
};
/** What an id means by the operation or the address that asks for it; the first one that fits. */
const byOperation = [
  [/extension/i, 'return_extension'], [/Query$|queries/, 'return_query'], [/person|people|sign-ins/i, 'person'], [/appointment/i, 'appointment'], [/returns?\b|Returns?$|deliver|outcome/i, 'expected_return'], [/round/i, 'collection_round'],
  [/collection/i, 'collection'], [/wave/i, 'wave'], [/response/i, 'response'], [/version|preview/i, 'survey_version'], [/survey/i, 'survey'], [/proposal/i, 'ranking_proposal'], [/ranking|moderation/i, 'ranking'], [/dataset/i, 'dataset'],
  [/blocker/i, 'blocker'], [/plan/i, 'improvement_plan'], [/workshop/i, 'workshop'], [/task/i, 'task'], [/quietdays/i, 'quiet_days'], [/mailbox/i, 'mailbox_message'], [/message/i, 'message'], [/organisation/i, 'organisation'],
  [/audit|fact/i, 'fact'], [/contact/i, 'contact'], [/programme/i, 'programme'],
];

const snake = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The table whose rows an argument of an operation names; null where it names none that we know. */
export function kindOf(name, operation) {
  const stem = name.replace(/Ids?$/, '');
  if (/^ids?$/.test(name)) return byOperation.find(([pattern]) => pattern.test(operation))?.[1] ?? null;
  return byName[stem] ?? (/Ids?$/.test(name) ? snake(stem) : null);
}
