import type { ReactNode } from 'react';
import { Link, useResourceDefinitions } from 'react-admin';

type Props = { resource: string; id: string | null | undefined; children: ReactNode };

/** A real link to the page of a record; plain text for somebody who has no such page. */
export function LinkTo({ resource, id, children }: Props) {
  const resources = useResourceDefinitions();
  if (!id || !resources[resource]?.hasShow) return <>{children ?? '–'}</>;
  return <Link to={`/${resource}/${encodeURIComponent(id)}/show`}>{children}</Link>;
}

/** The address of a list with a filter already set. */
export function listAddress(resource: string, filter: Record<string, unknown>): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
