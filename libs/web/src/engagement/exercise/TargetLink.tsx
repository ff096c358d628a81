import type { TargetKind } from '@muster/contract';
import { LinkTo } from '../../table/index.js';

type Props = { target: { id: string; kind: TargetKind; name: string } | null | undefined };

/** The wave or round that something is about, as a link to its page. */
export function TargetLink({ target }: Props) {
  if (!target) return <>–</>;
  return <LinkTo resource={target.kind === 'WAVE' ? 'waves' : 'rounds'} id={target.id}>{target.name}</LinkTo>;
}
