import { Section } from '../../page/index.js';
import { StandingMark } from '../../readiness/index.js';
import { readingOf, type Authority, type Subject } from './authority.js';
import { ChoiceTable } from './ChoiceTable.js';
import { HeldCell } from './HeldCell.js';

type Props = { authority: Authority; level: Subject };

/** One level: what the authority says of it, what is held, what came, what stands in the way; and each question beside the others' answers. */
export function LevelSection({ authority, level }: Props) {
  const measures = authority.measures.filter(({ columns }) => columns === 'LEVEL').filter((measure) => readingOf(level, measure));
  if (measures.length === 0 && !level.evidenced) return null;
  return (
    <Section title={level.name}>
      <ul className="inline-links">
        <li>
          Returned: <StandingMark said={level.evidenced} quiet="Not known yet" />
        </li>
        <li>What stands in the way: {level.barriers.length ? level.barriers.map(({ label }) => label).join('; ') : 'nothing said'}</li>
      </ul>
      {measures.map((measure) => (
        <Section key={measure.code} level={3} title={measure.label}>
          <p>
            It says: <StandingMark said={readingOf(level, measure)!.declared} /> <HeldCell {...{ authority, measure }} subject={level} />
          </p>
          <ChoiceTable {...{ authority, measure, level }} />
        </Section>
      ))}
    </Section>
  );
}
