import Alert from '@mui/material/Alert';

/** Shown wherever a demonstration programme's answers appear. */
export function InventedNotice({ invented }: { invented: boolean | null | undefined }) {
  if (!invented) return null;
  return (
    <Alert severity="info" role="note" icon={false} sx={{ mb: 2, borderLeft: '5px solid #1d70b8' }}>
      Demonstration: the totals of 2023 are published figures; people, each authority’s own answers and everything after 2023 are invented.
    </Alert>
  );
}
