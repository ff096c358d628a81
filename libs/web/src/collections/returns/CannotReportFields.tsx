import { useBarriers } from '../useBarriers.js';
import { CheckList } from './CheckList.js';
import type { Return } from './return.js';

/** Which indicators cannot be reported, and what stands in the way. */
export function CannotReportFields({ expected }: { expected: Return }) {
  const indicators = expected.deliveries.map(({ indicator, name }) => ({ id: indicator, name }));
  const barriers = useBarriers().map(({ code, text }) => ({ id: code, name: text }));
  return (
    <>
      <CheckList name="indicators" legend="Which indicators" hint="At least one" choices={indicators} />
      <CheckList name="barriers" legend="What stands in the way" hint="At least one" choices={barriers} />
    </>
  );
}
