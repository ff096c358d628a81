import { Tag } from '../../page/index.js';

/** A verdict as a shape, a word and a colour. */
export function VerdictMark({ feasible }: { feasible: boolean }) {
  return (
    <span className="verdict">
      <span aria-hidden="true">{feasible ? '✓' : '✕'}</span> <Tag tone={feasible ? 'green' : 'grey'}>{feasible ? 'Feasible' : 'Not feasible'}</Tag>
    </span>
  );
}
