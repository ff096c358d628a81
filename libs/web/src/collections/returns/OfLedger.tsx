import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';

/** Says that the list keeps to the organisations of a ledger's filters, and lets that go. */
export function OfLedger() {
  const { filterValues, setFilters } = useListContext();
  if (!filterValues.alongside) return null;
  const { alongside: _dropped, ...others } = filterValues;
  return (
    <p>
      Only authorities that match the filters of the ledger. <Button onClick={() => setFilters(others)}>Show all authorities</Button>
    </p>
  );
}
