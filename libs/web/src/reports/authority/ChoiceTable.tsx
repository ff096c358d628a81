import { shareOf, StandingMark } from '../../readiness/index.js';
import { countsOf, groupInWords, readingOf, restOf, type Authority, type Measure, type Peers, type Reading, type Subject } from './authority.js';
import './authority.css';

type Props = { authority: Authority; measure: Measure; level: Subject };
type Row = { key: string; choice: Measure['choices'][number] | null; own: boolean; place: number };

/** Each choice of a question with how many of the region, the nation and the neighbours took it: a bar and its number, and the own choice marked. */
export function ChoiceTable({ authority, measure, level }: Props) {
  const reading = readingOf(level, measure)!;
  const caption = `${level.name}, ${measure.label.toLowerCase()}: ${authority.organisation.name} beside others`;
  return (
    <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="choice-table plain-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            {authority.peers.map((group) => (
              <th key={group.who} scope="col">{groupInWords(group)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(measure, reading, authority.peers).map((row) => (
            <ChoiceRow key={row.key} row={row} reading={reading} peers={authority.peers} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The choices, and what else was said where anybody said anything else. */
function rowsOf({ choices }: Measure, reading: Reading, peers: readonly Peers[]): Row[] {
  const rows: Row[] = choices.map((choice, place) => ({ key: choice.code, choice, place, own: reading.declared?.code === choice.code }));
  const otherwise = Boolean(reading.declared) && !reading.declared?.code;
  const rest = peers.some((group) => restOf(countsOf(reading, group.who) ?? [group.answered], group) > 0);
  return otherwise || rest ? [...rows, { key: 'rest', choice: null, place: -1, own: otherwise }] : rows;
}

function ChoiceRow({ row: { choice, own, place }, reading, peers }: { row: Row; reading: Reading; peers: readonly Peers[] }) {
  return (
    <tr className={own ? 'own' : undefined}>
      <th scope="row">
        {choice ? <StandingMark said={choice} /> : 'None of these'}
        {own ? ' – its own answer' : ''}
      </th>
      {peers.map((group) => (
        <td key={group.who}>
          <ShareCell group={group} counts={countsOf(reading, group.who)} place={place} />
        </td>
      ))}
    </tr>
  );
}

function ShareCell({ group, counts, place }: { group: Peers; counts: number[] | null; place: number }) {
  if (!counts) return <span className="quiet">Not shown: {group.answered} answered</span>;
  const count = place < 0 ? restOf(counts, group) : (counts[place] ?? 0);
  const share = shareOf(count, group.answered);
  return (
    <>
      <span className="share" aria-hidden="true">
        <span className="share-bar" style={{ display: 'block', width: `${share}%` }} />
      </span>
      {count} of {group.answered} ({share.toFixed(1)}%)
    </>
  );
}
