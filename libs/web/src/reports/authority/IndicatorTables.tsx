import { Nothing, Section } from '../../page/index.js';
import { countsByStanding, StandingBar, StandingMark } from '../../readiness/index.js';
import { count } from '../../words/index.js';
import { byLevel, countsOf, groupInWords, readingOf, type Authority, type Measure, type Peers, type Reading, type Subject } from './authority.js';
import { HeldCell } from './HeldCell.js';

type TableProps = { authority: Authority; measure: Measure; level: Subject; items: readonly Subject[] };

/** Every indicator: what the authority says of it, what is held, what came, what stands in the way; beside how many others are ready. */
export function IndicatorTables({ authority }: { authority: Authority }) {
  const measures = authority.measures.filter(({ columns }) => columns === 'INDICATOR');
  if (measures.length === 0) return <Section title="Items"><Nothing>This survey does not ask about single items.</Nothing></Section>;
  return (
    <>
      {byLevel(authority.levels, authority.indicators).flatMap(({ level, items }) =>
        measures.map((measure) => (
          <Section key={`${level.code} ${measure.code}`} title={`Items of ${level.name.toLowerCase()}: ${measure.label.toLowerCase()}`}>
            <IndicatorTable {...{ authority, measure, level, items }} />
          </Section>
        )),
      )}
    </>
  );
}

function IndicatorTable({ authority, measure, level, items }: TableProps) {
  const caption = `Items of ${level.name}, ${measure.label.toLowerCase()}: ${authority.organisation.name} beside others`;
  return (
    <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="authority-table plain-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {['Item', 'It says', 'Returned', 'In the way', ...authority.peers.map(groupInWords)].map((label) => (
              <th key={label} scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <IndicatorRow key={item.code} {...{ authority, measure, item }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function IndicatorRow({ authority, measure, item }: { authority: Authority; measure: Measure; item: Subject }) {
  const reading = readingOf(item, measure);
  if (!reading) return null;
  return (
    <tr>
      <th scope="row">{item.name}</th>
      <td>
        <StandingMark said={reading.declared} />
        <div>
          <HeldCell {...{ authority, measure }} subject={item} />
        </div>
      </td>
      <td>
        <StandingMark said={item.evidenced} quiet="Not known" />
      </td>
      <td>
        {item.barriers.map(({ label }) => label).join('; ')}
        {typeof item.leadTime === 'number' ? <div>In {count(item.leadTime, 'month')}</div> : null}
        {item.barriers.length === 0 && typeof item.leadTime !== 'number' ? '–' : null}
      </td>
      {authority.peers.map((group) => (
        <td key={group.who}>
          <GroupCell {...{ group, measure, reading }} />
        </td>
      ))}
    </tr>
  );
}

function GroupCell({ group, measure, reading }: { group: Peers; measure: Measure; reading: Reading }) {
  const counts = countsOf(reading, group.who);
  if (!counts) return <span className="quiet">Not shown</span>;
  const standings = countsByStanding(measure.choices, counts);
  return standings ? <StandingBar counts={standings} answered={group.answered} /> : <>{measure.choices.map(({ label }, place) => `${label}: ${counts[place] ?? 0}`).join(', ')}</>;
}
