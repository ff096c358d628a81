import { ProposeRankDocument, type Priority, type ProposalRowFragment, type WholeRankingFragment } from '@muster/contract';
import { Nothing, Section } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import { choicesOf, inRole, momentInWords, roleNames } from '../../words/index.js';
import { placeInWords, priorityNames } from '../names.js';
import { ProposalTag } from '../tags.js';
import { ProposalButtons } from './ProposalButtons.js';
import { Votes } from './Votes.js';

type Props = { ranking: WholeRankingFragment };

/** What was proposed in the moderation, with reasons, votes and decisions. */
export function Proposals({ ranking }: Props) {
  const columns: Column<ProposalRowFragment>[] = [
    { label: 'Blocker', cell: (row) => <LinkTo resource="blockers" id={row.blockerId}>{`${row.code}: ${row.title}`}</LinkTo> },
    { label: 'Now', cell: (row) => placeNow(ranking, row) },
    { label: 'Proposed', cell: (row) => placeInWords(row.priority, row.position) },
    { label: 'Why', cell: (row) => <Why proposal={row} /> },
    { label: 'Votes', cell: (row) => <Votes proposal={row} /> },
    { label: 'State', cell: (row) => <ProposalTag state={row.state} /> },
    ...(ranking.state === 'MODERATION' ? [{ label: 'What to do', cell: (row: ProposalRowFragment) => <ProposalButtons ranking={ranking} proposal={row} /> }] : []),
  ];
  return (
    <Section title={`Proposals (${ranking.proposals.length})`} actions={<ProposeButton ranking={ranking} />}>
      {ranking.proposals.length ? <DataTable caption="Proposals" columns={columns} rows={ranking.proposals} keyOf={(row) => row.id} /> : <Nothing>Nobody has proposed another place yet.</Nothing>}
    </Section>
  );
}

function placeNow({ entries }: WholeRankingFragment, { blockerId }: ProposalRowFragment): string {
  const entry = entries.find((one) => one.blockerId === blockerId);
  return entry ? placeInWords(entry.priority, entry.position) : 'No place yet';
}

function Why({ proposal: { reason, proposedBy, proposedRole, proposedAt, decisionReason } }: { proposal: ProposalRowFragment }) {
  const who = proposedBy ? inRole(proposedBy, proposedRole) : proposedRole ? roleNames[proposedRole] : 'Somebody';
  return (
    <>
      <div>{reason}</div>
      <div className="quiet">
        {who}, {momentInWords(proposedAt)}
      </div>
      {decisionReason ? (
        <div>
          <strong>Decision:</strong> {decisionReason}
        </div>
      ) : null}
    </>
  );
}

function ProposeButton({ ranking }: Props) {
  const blockers = [...ranking.unranked.map(({ blockerId, code, title }) => ({ id: blockerId, name: `${code}: ${title} (no place yet)` })),
    ...ranking.entries.map(({ blockerId, code, title, priority, position }) => ({ id: blockerId, name: `${placeInWords(priority, position)}, ${code}: ${title}` }))];
  const variables = (form: FormData) => {
    const position = Number(textOf(form, 'position') ?? '');
    return { rankingId: ranking.id, blockerId: textOf(form, 'blockerId') ?? '', priority: (textOf(form, 'priority') ?? 'MUST') as Priority, position: position > 0 ? position : null, reason: textOf(form, 'reason') ?? '' };
  };
  return (
    <VerbButton verb="ranking.propose" record={ranking} label="Propose another place" question="Which blocker belongs elsewhere?" done="The proposal is made" document={ProposeRankDocument} variables={variables}>
      <VerbChoice name="blockerId" label="Blocker" start={blockers[0]?.id ?? ''} choices={blockers} />
      <VerbChoice name="priority" label="Priority" start="MUST" choices={choicesOf(priorityNames)} />
      <VerbField name="position" label="Number (optional)" hint="At the end of the priority where it is left empty" />
      <VerbField name="reason" label="Why it belongs there" multiline />
    </VerbButton>
  );
}
