import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { ApolloProvider } from '@apollo/client/react';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { createAuthProvider, leaveForSignIn } from '@muster/web/access';
import { createClient, createDataProvider } from '@muster/web/data';
import { App } from './App.js';
import { requests } from './pages.js';
import './muster.css';

const client = createClient({ uri: '/graphql', onSignedOut: () => void leaveForSignIn() });
const dataProvider = createDataProvider(client, requests);
const authProvider = createAuthProvider(client);

// The page's content security policy lets in only styles that carry its nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const styles = createCache({ key: 'muster', ...(nonce ? { nonce } : {}) });

const router = createBrowserRouter([{ path: '*', element: <App dataProvider={dataProvider} authProvider={authProvider} /> }], { basename: '/staff' });

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <CacheProvider value={styles}>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </CacheProvider>
  </StrictMode>,
);
