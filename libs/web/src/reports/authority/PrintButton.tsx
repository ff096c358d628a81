import Button from '@mui/material/Button';

/** Prints the page as it stands: everything on it, and no menu. */
export function PrintButton() {
  return (
    <Button className="no-print" variant="outlined" onClick={() => window.print()}>
      Print
    </Button>
  );
}
