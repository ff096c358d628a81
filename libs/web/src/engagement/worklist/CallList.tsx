import { useState } from 'react';
import Button from '@mui/material/Button';
import { Nothing } from '../../page/index.js';
import { count } from '../../words/index.js';
import { CallCard } from './CallCard.js';
import { choosing, keyOfRow, type WorklistRow } from './worklist.js';
import { WriteButton } from './WriteButton.js';

type Props = { programmeId: string; rows: readonly WorklistRow[] };

/** Who is outstanding, in the order in which a call helps most; several can be written to together. */
export function CallList({ programmeId, rows }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (rows.length === 0) return <Nothing>Nobody is outstanding here: every authority has returned, or a reason stands instead.</Nothing>;
  const keys = rows.map(keyOfRow);
  const picked = rows.filter((row) => chosen.has(keyOfRow(row)));
  const choose = (of: readonly string[], take: boolean) => setChosen(choosing(chosen, of, take));
  return (
    <>
      <div className="call-tools">
        <Button variant="outlined" onClick={() => choose(keys, picked.length < rows.length)}>
          {picked.length < rows.length ? 'Choose all' : 'Choose none'}
        </Button>
        <WriteButton programmeId={programmeId} rows={picked} onSent={() => setChosen(new Set())} />
        <span role="status">{picked.length === 0 ? 'Choose authorities to write to them' : `${count(picked.length, 'row')} chosen`}</span>
      </div>
      <ol className="calls">
        {rows.map((row) => (
          <li key={keyOfRow(row)}>
            <CallCard programmeId={programmeId} row={row} chosen={chosen.has(keyOfRow(row))} choose={(take) => choose([keyOfRow(row)], take)} />
          </li>
        ))}
      </ol>
    </>
  );
}
