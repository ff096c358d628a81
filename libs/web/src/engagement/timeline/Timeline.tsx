import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TimelineDocument, type TimelineQuery } from '@muster/contract';
import { Link } from 'react-admin';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, useAddress } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { dayInWords, londonDay } from '../../words/index.js';
import { KindIcon } from './KindIcon.js';
import { byDay, kindChoices, kindName, momentAndHand, ofKind } from './kinds.js';
import './timeline.css';

type Page = TimelineQuery['timeline'];
type Entry = Page['items'][number];
type Props = {
  programmeId: string;
  organisationId: string;
  /** Only so many of the newest entries, without the choices of the timeline's own page. */
  latest?: number;
};

const perPage = 200;

/** Everything about one authority in one programme, newest first: what was written and why not, calls, answers, returns, people. */
export function Timeline({ programmeId, organisationId, latest }: Props) {
  const [address] = useAddress();
  const offset = latest ? 0 : Math.max(0, Number.parseInt(address.get('from') ?? '0', 10) || 0);
  const answer = useDocument(TimelineDocument, { programmeId, organisationId, page: { offset, limit: latest ?? perPage } });
  return (
    <Loaded answer={answer}>
      {({ timeline }) => {
        if (timeline.total === 0) return <Nothing>Nothing has happened with this authority in this programme yet.</Nothing>;
        return latest ? <Days entries={timeline.items} /> : <Entries page={timeline} offset={offset} />;
      }}
    </Loaded>
  );
}

function Entries({ page: { items, total }, offset }: { page: Page; offset: number }) {
  const [address, change] = useAddress();
  const kind = address.get('kind') ?? '';
  const shown = ofKind(items, kind);
  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        <ChoiceField label="Kind" value={kind} choices={kindChoices(items)} all={`All kinds (${items.length})`} onChange={(chosen) => change({ kind: chosen })} />
        <Button variant="outlined" onClick={() => window.print()}>
          Print
        </Button>
      </Box>
      {shown.length === 0 ? <Nothing>There is no entry of this kind here.</Nothing> : null}
      <Days entries={shown} />
      <Pages offset={offset} total={total} turn={(from) => change({ from: from === 0 ? '' : String(from), kind: '' })} />
    </>
  );
}

function Days({ entries: all }: { entries: readonly Entry[] }) {
  return byDay(all, londonDay).map(({ day, entries }) => (
    <section key={day} className="timeline-day">
      <h2>{dayInWords(day)}</h2>
      <ol>
        {entries.map((entry) => (
          <OneEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  ));
}

function OneEntry({ entry }: { entry: Entry }) {
  const { kind, title, text, link } = entry;
  return (
    <li className={`timeline-entry kind-${kind}`}>
      <span className="timeline-kind">
        <KindIcon kind={kind} /> {kindName(kind)}
      </span>
      <div>
        <strong>{link ? <Link to={link}>{title}</Link> : title}</strong>
        {text ? <div>{text}</div> : null}
        <div className="quiet">{momentAndHand(entry)}</div>
      </div>
    </li>
  );
}

function Pages({ offset, total, turn }: { offset: number; total: number; turn(from: number): void }) {
  if (total <= perPage) return null;
  return (
    <Box component="nav" className="no-print" aria-label="Pages of this timeline" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', my: 2 }}>
      <span>
        Showing {offset + 1} to {Math.min(offset + perPage, total)} of {total}
      </span>
      {offset > 0 ? (
        <Button variant="outlined" onClick={() => turn(Math.max(0, offset - perPage))}>
          Newer entries
        </Button>
      ) : null}
      {offset + perPage < total ? (
        <Button variant="outlined" onClick={() => turn(offset + perPage)}>
          Older entries
        </Button>
      ) : null}
    </Box>
  );
}
