import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChosenLeverageDocument, type ChosenLeverageQuery, type ChosenLeverageQueryVariables } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, useAddress } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { count } from '../../words/index.js';

type Chosen = NonNullable<ChosenLeverageQuery['leverage']>;
type Part = Chosen['chosen']['byLevel'][number];
const columns = (label: string): Column<Part>[] => [
  { label, cell: ({ name }) => name },
  { label: 'Unlocked', numeric: true, cell: ({ unlocked }) => unlocked.toLocaleString('en-GB') },
  { label: 'Of blocked', numeric: true, cell: ({ blocked }) => blocked.toLocaleString('en-GB') },
];

/** What the chosen blockers unlock together: in all, and by level, region and system. */
export function ChosenLeverage({ asked }: { asked: ChosenLeverageQueryVariables & { blockerIds: readonly string[] } }) {
  const [, change] = useAddress();
  const answer = useDocument(ChosenLeverageDocument, asked.blockerIds.length > 0 ? asked : null);
  if (asked.blockerIds.length === 0) return <p role="status">Nothing is chosen. Tick blockers below to see what removing them together would unlock.</p>;
  return (
    <Box sx={{ border: '1px solid #b1b4b6', borderLeft: '5px solid #1d70b8', p: 2, mb: 2 }}>
      <Loaded answer={answer} what="Counting">{({ leverage }) => (leverage ? <Unlocked it={leverage} chosen={asked.blockerIds.length} /> : null)}</Loaded>
      <Button onClick={() => change({ blockers: '' })}>Choose none</Button>
    </Box>
  );
}

function Unlocked({ it: { blocked, chosen: { unlocked, byLevel, byRegion, bySystem } }, chosen }: { it: Chosen; chosen: number }) {
  return (
    <>
      <p className="headline" role="status" style={{ marginTop: 0 }}>
        Removing {count(chosen, 'blocker')} unlocks <strong>{count(unlocked, 'item')}</strong> of {blocked.toLocaleString('en-GB')} that are blocked.
      </p>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' }, alignItems: 'start' }}>
        <DataTable caption="Unlocked items by level" columns={columns('Level')} rows={byLevel} keyOf={({ code }) => code} />
        <DataTable caption="Unlocked items by region" columns={columns('Region')} rows={byRegion} keyOf={({ code }) => code} />
        <DataTable caption="Unlocked items by system" columns={columns('System')} rows={bySystem} keyOf={({ code }) => code} />
      </Box>
    </>
  );
}
