import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMe } from '../../access/index.js';
import { ChoiceField } from '../../table/index.js';
import { count } from '../../words/index.js';
import { bulkWays, most } from './bulk.js';
import { BulkDialog } from './BulkDialog.js';
import { returnsOf, type LedgerRound, type Row } from './ledger.js';
import type { Choosing } from './useChoosing.js';

type Props = { rounds: readonly LedgerRound[]; rows: readonly Row[]; choosing: Choosing };

/** Chooses returns of one round and acts on them together; only for those who may act at all. */
export function BulkBar({ rounds, rows, choosing }: Props) {
  const verbs = useMe()?.allowedActions ?? [];
  const ways = bulkWays.filter(({ verb }) => verbs.includes(verb));
  if (ways.length === 0) return null;
  const round = rounds.find(({ id }) => id === choosing.round);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
      <ChoiceField label="Act on several of" value={choosing.round} choices={rounds.map(({ id, name }) => ({ id, name }))} all="Choose a round" onChange={choosing.start} />
      {round ? <Chosen ids={returnsOf(rows, rounds.indexOf(round))} choosing={choosing} ways={ways} roundName={round.name} /> : null}
    </Box>
  );
}

function Chosen({ ids, choosing, ways, roundName }: { ids: readonly string[]; choosing: Choosing; ways: typeof bulkWays; roundName: string }) {
  const [open, setOpen] = useState(false);
  const { chosen, set } = choosing;
  const tooMany = chosen.size > most;
  return (
    <>
      <label className="only">
        <input type="checkbox" checked={ids.length > 0 && ids.every((id) => chosen.has(id))} onChange={(event) => set(ids, event.target.checked)} /> Choose all {ids.length} on this page
      </label>
      <span role="status">{chosen.size === 0 ? 'Nothing is chosen' : `${count(chosen.size, 'return')} chosen${tooMany ? `; at most ${most} at once` : ''}`}</span>
      <Button variant="contained" disabled={chosen.size === 0 || tooMany} onClick={() => setOpen(true)}>
        Act on those chosen
      </Button>
      {open ? <BulkDialog ids={[...chosen]} ways={ways} roundName={roundName} close={() => setOpen(false)} onDone={choosing.clear} /> : null}
    </>
  );
}
