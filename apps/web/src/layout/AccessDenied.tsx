import { Forbidden, Page } from '@muster/web/page';

/** For a page that exists but not for this person. */
export function AccessDenied() {
  return (
    <Page title="You may not see this page">
      <Forbidden />
    </Page>
  );
}
