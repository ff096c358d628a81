import { useListContext } from 'react-admin';
import { PageSteps } from './PageSteps.js';

/** Which part of the list is shown, and the way to the next and previous part. */
export function Pages() {
  const { page, perPage, total = 0, setPage } = useListContext();
  return <PageSteps page={page} perPage={perPage} total={total} setPage={setPage} />;
}
