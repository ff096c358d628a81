import Button from '@mui/material/Button';
import { LinkBase, useCanAccess, useResourceContext } from 'react-admin';

type Props = { record: { id: string; allowedActions?: readonly string[] }; label?: string };

/** The link to the form that changes a record; absent for those who may not. */
export function EditLink({ record, label = 'Change' }: Props) {
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ action: 'edit', resource, record });
  if (!canAccess) return null;
  return (
    <Button component={LinkBase} to={`/${resource}/${record.id}`} variant="outlined">
      {label}
    </Button>
  );
}
