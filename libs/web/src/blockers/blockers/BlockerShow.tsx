import type { WholeBlockerFragment } from '@muster/contract';
import { EditLink, Nothing, RecordPage, Section, Summary } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { dayInWords, momentInWords, roleNames } from '../../words/index.js';
import { actorNames, causeNames, partNames } from '../names.js';
import { BlockerTag, PlaceTag } from '../tags.js';
import { BlockerPlaces } from './BlockerPlaces.js';
import { BlockerReported } from './BlockerReported.js';

/** One blocker: what it stands in the way of, who reports it, where it is ranked, and what has changed. */
export default function BlockerShow() {
  return (
    <RecordPage<WholeBlockerFragment> back={{ to: '/blockers', label: 'Blockers' }} title={({ code, title }) => `${code}: ${title}`} actions={(blocker) => <EditLink record={blocker} />}>
      {(blocker) => (
        <>
          <Summary rows={facts(blocker)} />
          <Section title="Who reports it">
            <BlockerReported blocker={blocker} />
          </Section>
          <Section title="Its places in the rankings">
            <BlockerPlaces blocker={blocker} />
          </Section>
          <Section title="History">
            <History blocker={blocker} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

const listed = (names: readonly { name: string }[]) => names.map(({ name }) => name).join('; ');

function facts(blocker: WholeBlockerFragment) {
  const { priority, position, status, cause, actor, solution, level, indicators, barriers, systems, owner, startsOn, dueOn, resolvedOn, evidence } = blocker;
  return [
    { term: 'Priority', value: <PlaceTag priority={priority} position={position} /> },
    { term: 'Status', value: <BlockerTag status={status} /> },
    { term: 'Cause', value: cause ? causeNames[cause] : null },
    { term: 'Who must act', value: actor ? actorNames[actor] : null },
    { term: 'What would remove it', value: solution },
    { term: 'Indicators', value: listed(indicators) },
    { term: 'Level', value: level?.name },
    { term: 'Reported by the barriers', value: listed(barriers) },
    { term: 'On the systems', value: listed(systems) || 'All' },
    { term: 'Owner', value: owner },
    { term: 'Work starts', value: startsOn ? dayInWords(startsOn) : null },
    { term: 'To be removed by', value: dueOn ? dayInWords(dueOn) : null },
    ...(resolvedOn ? [{ term: 'Resolved on', value: dayInWords(resolvedOn) }] : []),
    { term: 'Evidence', value: evidence },
  ];
}

type Change = WholeBlockerFragment['history'][number];

const columns: Column<Change>[] = [
  { label: 'When', cell: (row) => momentInWords(row.changedAt) },
  { label: 'Who', cell: (row) => row.changedBy ?? (row.changedRole ? roleNames[row.changedRole] : 'Muster') },
  { label: 'What', cell: (row) => (row.version === 1 ? 'Added to the register' : row.changed.map((part) => partNames[part] ?? part).join(', ')) },
  { label: 'Why', cell: (row) => row.reason ?? '–' },
];

function History({ blocker }: { blocker: WholeBlockerFragment }) {
  if (blocker.history.length === 0) return <Nothing>Nothing is known of its history.</Nothing>;
  return <DataTable caption="History" columns={columns} rows={blocker.history} keyOf={(row) => String(row.version)} />;
}
