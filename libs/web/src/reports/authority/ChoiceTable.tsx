import { shareOf, StandingMark } from '../../readiness/index.js';
import { countsOf, groupInWords, readingOf, restOf, type Authority, type Measure, type Peers, type Subject } from './authority.js';
import './authority.css';

type Props = { authority: Authority; measure: Measure; level: Subject };
type Row = { key: string; choice: Measure['choices'][number] | null; own: boolean; place: number };

/** Each choice of a question with how many of the region, the nation and the neighbours took it: a bar and its number, and the own choice marked. */
export function ChoiceTable({ authority, measure, level }: Props) {
  const reading = readingOf(level, measure)!;
  const caption = `${level.name}, ${measure.label.toLowerCase()}: ${authority.organisation.name} beside others`;
  const rows: Row[] = measure.choices.map((choice, place) => ({ key: choice.code, choice, place, own: reading.declared?.code === choice.code }));
  const otherwise = Boolean(reading.declared) && !reading.declared?.code;
  const rest = authority.peers.some((group) => restOf(countsOf(reading, group.who) ?? [group.answered], group) > 0);
  if (otherwise || rest) rows.push({ key: 'rest', choice: null, place: -1, own: otherwise });
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
          {rows.map((row) => (
            <tr key={row.key} className={row.own ? 'own' : undefined}>
              <th scope="row">
                {row.choice ? <StandingMark said={row.choice} /> : 'None of these'}
                {row.own ? ' – its own answer' : ''}
              </th>
              {authority.peers.map((group) => (
                <td key={group.who}>
                  <ShareCell group={group} counts={countsOf(reading, group.who)} place={row.place} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
