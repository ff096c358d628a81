import type { MessagesQuery } from '@muster/contract';
import { MessageTag } from '../../page/index.js';
import { FilterProgramme } from '../../programmes/index.js';
import { FilterWave } from '../../surveys/index.js';
import { Filters, FilterSelect, LinkTo, ListPage, type Column } from '../../table/index.js';
import { choicesOf, codeInWords, messageStateNames, momentInWords } from '../../words/index.js';
import { TargetLink } from '../exercise/TargetLink.js';
import { stepName, stepNames } from '../words.js';
import { FilterRound } from './FilterRound.js';
import { PreparedButtons } from './PreparedButtons.js';

type Row = MessagesQuery['messages']['items'][number];

const columns: Column<Row>[] = [
  { label: 'Subject', cell: (row) => <LinkTo resource="messages" id={row.id}>{row.subject}</LinkTo> },
  { label: 'Kind', cell: (row) => codeInWords(row.kind) },
  { label: 'Step', cell: (row) => (row.step ? stepName(row.step) : '–') },
  { label: 'To', cell: (row) => row.person?.name ?? '–' },
  { label: 'Organisation', cell: (row) => row.organisation?.name ?? '–' },
  { label: 'Wave or round', cell: (row) => <TargetLink target={row.target} /> },
  { label: 'State', cell: (row) => <MessageTag state={row.state} /> },
  { label: 'Sent', cell: (row) => (row.state === 'PREPARED' ? <PreparedButtons message={row} quiet /> : momentInWords(row.sentAt)) },
];

/** Every message that Muster has sent, tried to send, or prepared for a person to send. */
export default function MessageList() {
  return (
    <ListPage
      title="Mail sent"
      columns={columns}
      nothing="No mail has been sent yet. Invitations are sent when a wave opens."
      filters={
        <Filters>
          <FilterSelect name="state" label="State" choices={choicesOf(messageStateNames)} all="All states" />
          <FilterWave />
          <FilterRound />
          <FilterSelect name="step" label="Step" choices={choicesOf(stepNames)} all="All steps" />
          <FilterProgramme />
        </Filters>
      }
    />
  );
}
