import type { WholeRankingFragment } from '@muster/contract';
import Box from '@mui/material/Box';
import { Nothing, Section, Summary } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { count, momentInWords } from '../../words/index.js';
import { actorNames, priorityNames } from '../names.js';
import { RankingTag } from '../tags.js';
import { Arrange } from './Arrange.js';
import { byPriority, type Entry } from './order.js';
import { Proposals } from './Proposals.js';
import { DiscardButton, ModerateButton, PublishButton } from './RankingButtons.js';

/** One ranking: as it was published, as a draft to be arranged, or in moderation with its proposals. */
export function RankingView({ ranking }: { ranking: WholeRankingFragment }) {
  const arranging = ranking.allowedActions.includes('ranking.arrange');
  return (
    <>
      <Summary rows={facts(ranking)} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 2 }}>
        <ModerateButton ranking={ranking} /> <PublishButton ranking={ranking} /> <DiscardButton ranking={ranking} />
      </Box>
      <Unranked ranking={ranking} />
      {ranking.state !== 'DRAFT' && (ranking.state === 'MODERATION' || ranking.proposals.length > 0) ? <Proposals ranking={ranking} /> : null}
      {arranging ? <Arrange ranking={ranking} /> : <Order entries={ranking.entries} />}
    </>
  );
}

function facts({ number, title, state, note, publishedAt, createdAt, ranked }: WholeRankingFragment) {
  return [
    { term: 'Version', value: `${number}: ${title}` },
    { term: 'State', value: <RankingTag state={state} /> },
    ...(publishedAt ? [{ term: 'Published', value: momentInWords(publishedAt) }] : [{ term: 'Drafted', value: momentInWords(createdAt) }]),
    { term: 'Ranks', value: count(ranked, 'blocker') },
    ...(note ? [{ term: 'Note', value: note }] : []),
  ];
}

function Unranked({ ranking: { unranked } }: { ranking: WholeRankingFragment }) {
  if (unranked.length === 0) return null;
  return (
    <p role="note">
      <strong>{count(unranked.length, 'blocker has', 'blockers have')} no place yet:</strong> {unranked.map(({ code, title }) => `${code} ${title}`).join('; ')}. The ranking cannot be published before each has one.
    </p>
  );
}

const columns: Column<Entry>[] = [
  { label: 'What stands in the way', cell: (row) => <>{row.position}. <LinkTo resource="blockers" id={row.blockerId}>{row.title}</LinkTo></> },
  { label: 'Indicators', cell: (row) => row.indicators.map(({ name }) => name).join(', ') || '–' },
  { label: 'What would remove it', cell: (row) => row.solution },
  { label: 'Who must act', cell: (row) => (row.actor ? actorNames[row.actor] : '–') },
];

function Order({ entries }: { entries: readonly Entry[] }) {
  return byPriority(entries).map(({ priority, entries: ranked }) => (
    <Section key={priority} title={`${priorityNames[priority]} (${ranked.length})`}>
      {ranked.length ? <DataTable caption={priorityNames[priority]} columns={columns} rows={ranked} keyOf={(row) => row.blockerId} /> : <Nothing>Nothing has this priority.</Nothing>}
    </Section>
  ));
}
