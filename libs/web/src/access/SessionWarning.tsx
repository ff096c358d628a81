import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { endInWords, type Notice } from './session.js';
import { useSession } from './useSession.js';

const stays = 'What you typed stays on this page.';

/** Warns before the session ends and lets it go on; when it has ended, what was typed stays in sight until the person has signed in again. */
export function SessionWarning() {
  const { notice, stay, close } = useSession();
  if (notice.kind === 'none') return null;
  const mayStay = notice.kind === 'soon' && !notice.final;
  return (
    <Dialog open role="alertdialog" aria-labelledby="session-title" aria-describedby="session-text" onClose={mayStay ? stay : close} maxWidth="sm" fullWidth>
      <DialogTitle id="session-title">{notice.kind === 'ended' ? 'You have been signed out' : 'You will be signed out soon'}</DialogTitle>
      <DialogContent>
        <p id="session-text">{textOf(notice)}</p>
      </DialogContent>
      <DialogActions>
        {mayStay ? null : <Button onClick={close}>Close this message</Button>}
        {mayStay ? (
          <Button variant="contained" onClick={stay} autoFocus>
            Stay signed in
          </Button>
        ) : null}
        {notice.kind === 'ended' ? (
          <Button variant="contained" href="/sign-in" target="_blank" rel="noopener" autoFocus>
            Sign in again (opens in a new tab)
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}

function textOf(notice: Exclude<Notice, { kind: 'none' }>): string {
  if (notice.kind === 'ended') return `${stays} Sign in again in a new tab, then come back here and go on.`;
  const end = endInWords(notice.left, new Date());
  if (notice.final) return `You have been signed in for a long time, so you will be signed out ${end}. Save what you are doing.`;
  return `You will be signed out ${end}, because nothing has happened for a while. ${stays}`;
}
