import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { RatingHistoryDocument } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded } from '../../page/index.js';
import { JudgementForm } from './JudgementForm.js';
import { JudgementList } from './JudgementList.js';
import type { Rated } from './rated.js';

type Props = {
  rated: Rated;
  /** What is rated, in words: "Barnsley: bronze". */
  name: string;
  /** May the person add a judgement? Others read the history. */
  may: boolean;
  label: string;
};

/** Opens what is held of one rating, and why; whoever may, adds a judgement there. */
export function ModerateButton({ rated, name, may, label }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <span className="no-print">
      <Button size="small" variant="text" sx={{ px: 0.5, textDecoration: 'underline' }} onClick={() => setOpen(true)}>
        {label}
        <span className="visually-hidden"> {name}</span>
      </Button>
      {open ? <HistoryDialog {...{ rated, name, may }} close={() => setOpen(false)} /> : null}
    </span>
  );
}

function HistoryDialog({ rated, name, may, close }: Omit<Props, 'label'> & { close(): void }) {
  const title = useId();
  const answer = useDocument(RatingHistoryDocument, rated);
  return (
    <Dialog open onClose={close} aria-labelledby={title} maxWidth="sm" fullWidth>
      <DialogTitle id={title}>{name}</DialogTitle>
      <DialogContent>
        <Loaded answer={answer}>
          {({ ratingHistory: history }) => (
            <>
              <JudgementList history={history} />
              {may && history.allowedActions.includes('rating.moderate') ? <JudgementForm {...{ rated, history, close }} /> : null}
            </>
          )}
        </Loaded>
        <Button onClick={close}>Close</Button>
      </DialogContent>
    </Dialog>
  );
}
