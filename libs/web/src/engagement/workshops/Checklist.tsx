import Box from '@mui/material/Box';
import { Nothing } from '../../page/index.js';
import { count } from '../../words/index.js';

type Entry = { name: string; organisation: { id: string } };
type Props = {
  groups: readonly { code: string; name: string; entries: readonly Entry[] }[];
  there: ReadonlySet<string>;
  ticked: ReadonlySet<string>;
  tick(ids: readonly string[], take: boolean): void;
};

const columns = { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(16em, 100%), 1fr))' };

/** Authorities under their regions, each with a box to tick; those already recorded cannot be taken out. */
export function Checklist({ groups, there, ticked, tick }: Props) {
  const shown = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Box sx={{ maxHeight: '60vh', overflowY: 'auto', border: '1px solid #b1b4b6', p: 2 }} role="group" aria-label="Authorities" tabIndex={0}>
      <p role="status" className="quiet">
        {count(shown, 'authority', 'authorities')} shown, {ticked.size} ticked
      </p>
      {shown === 0 ? <Nothing>No authority matches.</Nothing> : null}
      {groups.map(({ code, name, entries }) => (
        <fieldset key={code} className="plain">
          <legend>
            <strong>{name}</strong>
          </legend>
          <Box sx={columns}>
            {entries.map(({ organisation: { id }, name: authority }) => (
              <label key={id} className="only">
                <input type="checkbox" checked={there.has(id) || ticked.has(id)} disabled={there.has(id)} onChange={(event) => tick([id], event.target.checked)} />
                {authority}
                {there.has(id) ? ' (recorded)' : ''}
              </label>
            ))}
          </Box>
        </fieldset>
      ))}
    </Box>
  );
}
