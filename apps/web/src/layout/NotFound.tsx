import { Link } from 'react-admin';
import { Page } from '@muster/web/page';

/** For an address that is no page, or none for this person. */
export function NotFound() {
  return (
    <Page title="Page not found">
      <p>
        This address is not a page, or not one that you may open. <Link to="/">Go to the first page</Link>.
      </p>
    </Page>
  );
}
