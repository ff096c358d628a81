import { Link } from 'react-admin';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { codeInWords, rateInWords } from '../../words/index.js';
import { upToInWords, whyNot, type VerdictRow } from './view.js';
import { VerdictMark } from './VerdictMark.js';

type Props = { caption: string; rows: readonly VerdictRow[]; search: string };

/** The address of one indicator, in the same programme and wave. */
export const indicatorAddress = (indicator: string, search: string): string => `/feasibility/${indicator}${search}`;

const columnsFor = (search: string): Column<VerdictRow>[] => [
  { label: 'Indicator', cell: ({ indicator, name }) => <Link to={indicatorAddress(indicator, search)}>{name}</Link> },
  { label: 'Level', cell: ({ level }) => codeInWords(level) },
  { label: 'On a system or tracker', numeric: true, cell: ({ held }) => <span className="verdict">{rateInWords(held)}</span> },
  { label: 'Not', numeric: true, cell: ({ held }) => held.denominator - held.numerator },
  { label: 'The rule says', cell: ({ byRule, failed }) => <RuleSays byRule={byRule} why={whyNot(failed)} /> },
  { label: 'Feasible up to', numeric: true, cell: ({ feasibleUpTo }) => upToInWords(feasibleUpTo) },
  { label: 'Blockers against it', cell: (row) => <Blockers blockers={row.blockers} /> },
  { label: 'The programme decided', cell: ({ decided }) => (decided ? <><VerdictMark feasible={decided.verdict === 'FEASIBLE'} /> {decided.reason}</> : 'As the rule says') },
];

function RuleSays({ byRule, why }: { byRule: boolean; why: string }) {
  return (
    <>
      <VerdictMark feasible={byRule} />
      {why ? <div className="quiet">{why}</div> : null}
    </>
  );
}

/** The blockers that stand against an indicator; saying so where there is none. */
export function Blockers({ blockers }: Pick<VerdictRow, 'blockers'>) {
  if (blockers.length === 0) return <>None</>;
  return (
    <ul className="parts">
      {blockers.map(({ id, title }) => <li key={id}><LinkTo resource="blockers" id={id}>{title}</LinkTo></li>)}
    </ul>
  );
}

/** Every indicator with the count on each side, what the rule says, and what was decided otherwise. */
export function VerdictsTable({ caption, rows, search }: Props) {
  return <DataTable caption={caption} columns={columnsFor(search)} rows={rows} keyOf={({ indicator }) => indicator} />;
}
