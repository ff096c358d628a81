import { useId, useState, type FormEvent } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { ActOnReturnsDocument } from '@muster/contract';
import { Refused, RefusalContext, textOf, useVerb } from '../../verbs/index.js';
import { count } from '../../words/index.js';
import { bulkInput, type BulkWay, type Preview } from './bulk.js';
import { BulkFields } from './BulkFields.js';
import { BulkPreview } from './BulkPreview.js';
import { usePreview } from './usePreview.js';

type Props = { ids: readonly string[]; ways: readonly BulkWay[]; roundName: string; close(): void; onDone(): void };

// Only what is between the question and the buttons scrolls: both stay in sight.
const column = { display: 'flex', flexDirection: 'column', minHeight: 0 } as const;

/** Three steps in one dialog: what to do, who is refused and why, and do it to the others. */
export function BulkDialog(props: Props) {
  const { ids, ways, roundName, close } = props;
  const title = useId();
  const [wayId, setWay] = useState('');
  const way = ways.find(({ id }) => id === wayId);
  const { preview, refusal, busy, send, back } = useBulk(props, way);
  return (
    <Dialog open onClose={busy ? undefined : close} aria-labelledby={title} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void send(event)} noValidate style={column}>
        <DialogTitle id={title}>{`Act on ${count(ids.length, 'return')} of ${roundName}`}</DialogTitle>
        <DialogContent>
          <Refused refusal={refusal} />
          <RefusalContext value={refusal}>
            <div hidden={preview !== null}>
              <BulkFields ways={ways} way={way} setWay={setWay} />
            </div>
          </RefusalContext>
          {preview ? <BulkPreview name={way?.name ?? ''} preview={preview} /> : null}
        </DialogContent>
        <Actions preview={preview} busy={busy} ready={way !== undefined} leave={preview ? back : close} />
      </form>
    </Dialog>
  );
}

/** The first time the form is sent it is previewed; the second time just that is done. */
function useBulk({ ids, close, onDone }: Props, way: BulkWay | undefined) {
  const { preview, input, ask, back, busy: asking, refusal: unclear } = usePreview();
  const act = useVerb(ActOnReturnsDocument, ({ actOnReturns: { allowed } }) => `Done for ${count(allowed, 'return')}`);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!input) return way && ask(bulkInput(way, ids, { outcome: textOf(form, 'outcome'), until: textOf(form, 'until'), reason: textOf(form, 'reason') }));
    if ((await act.run({ input })) === null) return;
    close();
    onDone();
  };
  const forget = () => {
    act.forget();
    back();
  };
  return { preview, send, back: forget, busy: asking || act.busy, refusal: act.refusal ?? unclear };
}

type ActionsProps = { preview: Preview | null; busy: boolean; ready: boolean; leave(): void };

function Actions({ preview, busy, ready, leave }: ActionsProps) {
  const next = preview ? `Do it for ${count(preview.allowed, 'return')}` : 'See what would happen';
  return (
    <DialogActions>
      <Button onClick={leave} disabled={busy}>
        {preview ? 'Back' : 'Cancel'}
      </Button>
      <Button type="submit" variant="contained" color={preview ? 'success' : 'primary'} disabled={busy || !ready || preview?.allowed === 0}>
        {busy ? 'Please wait…' : next}
      </Button>
    </DialogActions>
  );
}
