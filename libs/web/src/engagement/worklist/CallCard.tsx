import { Link } from 'react-admin';
import { Tag } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { dayInWords } from '../../words/index.js';
import { TargetLink } from '../exercise/TargetLink.js';
import { TimelineLink } from '../timeline/TimelineLink.js';
import { ContactWays } from './ContactWays.js';
import { ExtensionButton } from './ExtensionButton.js';
import { LogCallButton } from './LogCallButton.js';
import { dueInWords, lastContactInWords, type WorklistRow } from './worklist.js';

type Props = { programmeId: string; row: WorklistRow; chosen: boolean; choose(take: boolean): void };

/** One outstanding authority: why to call it now, whom, what to say, and the button that logs the call. */
export function CallCard({ programmeId, row, chosen, choose }: Props) {
  return (
    <>
      <div className="call-head">
        <label className="only">
          <input type="checkbox" checked={chosen} onChange={(event) => choose(event.target.checked)} />
          <span className="visually-hidden">Choose {row.organisation.name}, {row.target.name}</span>
        </label>
        <h3>
          <LinkTo resource="organisations" id={row.organisation.id}>{row.organisation.name}</LinkTo>
        </h3>
        {row.daysOverdue > 0 ? <Tag tone="red">Overdue</Tag> : null}
        {row.waitsFor.length ? <Tag tone="amber">Waits for a signature</Tag> : null}
        {row.extensionProposed ? <Tag tone="amber">Extension proposed</Tag> : null}
      </div>
      <div className="call-body">
        <Why row={row} />
        <ContactWays row={row} />
        <Doing programmeId={programmeId} row={row} />
      </div>
    </>
  );
}

function Why({ row }: { row: WorklistRow }) {
  return (
    <div>
      <strong>{row.reason}</strong>
      <div>
        <TargetLink target={row.target} />. {dueInWords(row)}.
      </div>
      <div>{row.why}</div>
      <details>
        <summary>
          What to say<span className="visually-hidden"> to {row.organisation.name}</span>
        </summary>
        <div className="letter-text">{row.say}</div>
      </details>
    </div>
  );
}

function Doing({ programmeId, row }: { programmeId: string; row: WorklistRow }) {
  return (
    <div className="call-do">
      <div>Last contact: {lastContactInWords(row)}</div>
      {row.lastMessageOn ? <div>Last message: {dayInWords(row.lastMessageOn)}</div> : null}
      <div className="buttons">
        <LogCallButton programmeId={programmeId} row={row} />
        <ExtensionButton row={row} />
      </div>
      <div className="inline-links">
        <TimelineLink organisation={row.organisation} programmeId={programmeId} />
        <Link to={`/authorities/${row.organisation.id}`}>
          Readiness<span className="visually-hidden"> of {row.organisation.name}</span>
        </Link>
      </div>
    </div>
  );
}
