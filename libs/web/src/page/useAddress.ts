import { useLocation, useNavigate } from 'react-admin';

/**
 * A view's own state, kept in the address so that it can be sent to a colleague: [values, change].
 * `change` takes what is different; an empty text takes a value out of the address. The history does not grow. It starts from the address itself and not from what was drawn of it:
 * the page may still be drawing the choice before, which must not be lost.
 */
export function useAddress(): [URLSearchParams, (changes: Record<string, string>) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const change = (changes: Record<string, string>) => navigate({ pathname, search: withChanges(window.location.search, changes) }, { replace: true });
  return [new URLSearchParams(search), change];
}

function withChanges(search: string, changes: Record<string, string>): string {
  const values = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') values.delete(name);
    else values.set(name, value);
  }
  return values.size ? `?${values}` : '';
}
