import { Link, useResourceDefinitions } from 'react-admin';
import { listAddress } from '../table/index.js';

type Props = { term: string; value: number; resource?: 'returns' | 'queries'; filter: Record<string, unknown> };

/** A number that leads to the rows it counts; plain where there are none, or no list for this person. */
export function CountLink({ term, value, resource = 'returns', filter }: Props) {
  const resources = useResourceDefinitions();
  const shown = value.toLocaleString('en-GB');
  if (value === 0 || !resources[resource]?.hasList) return <>{shown}</>;
  return (
    <Link to={listAddress(resource, filter)} aria-label={`${term}: ${shown}`}>
      {shown}
    </Link>
  );
}
