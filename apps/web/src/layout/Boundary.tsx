import { Component, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Page } from '@muster/web/page';

type State = { broken: boolean };

/** Catches a page that breaks, so that the menu stays and the person can go on. */
export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Page title="Something went wrong">
        <Alert severity="error" action={<Button color="inherit" onClick={() => window.location.reload()}>Load the page again</Button>}>
          This page could not be shown. Nothing that was saved is lost.
        </Alert>
      </Page>
    );
  }
}
