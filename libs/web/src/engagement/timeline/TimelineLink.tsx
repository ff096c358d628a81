import { Link } from 'react-admin';
import { useMay } from '../../access/index.js';

type Props = { organisation: { id: string; name: string }; programmeId?: string };

/** The way to an authority's timeline; nothing for those who may not see it. */
export function TimelineLink({ organisation: { id, name }, programmeId }: Props) {
  if (!useMay('timeline.see')) return null;
  return (
    <Link to={`/organisations/${id}/timeline${programmeId ? `?programme=${programmeId}` : ''}`}>
      Timeline<span className="visually-hidden"> of {name}</span>
    </Link>
  );
}
