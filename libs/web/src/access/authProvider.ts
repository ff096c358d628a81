// Who is signed in, and where do they belong? react-admin's questions, answered from `me`; the server decides again on every request.
import type { ApolloClient } from '@apollo/client';
import { MeDocument, type MeQuery } from '@muster/contract';
import type { AuthProvider } from 'react-admin';
import { isStaff, permitted, signInAddress } from './permitted.js';

type Me = NonNullable<MeQuery['me']>;

/** Leaves the single-page application; what waits for an answer waits until the browser has gone. */
function leaveFor(address: string): Promise<never> {
  window.location.assign(address);
  return new Promise(() => undefined);
}

/** Sends the browser to the sign-in page, which brings the person back to the page they are on. */
export function leaveForSignIn(): Promise<never> {
  return leaveFor(signInAddress(window.location.pathname + window.location.search));
}

/** Posts the sign-out form, the same way as the button in the page's header. */
function postSignOut(): Promise<never> {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/sign-out';
  document.body.append(form);
  form.submit();
  return new Promise(() => undefined);
}

/** The auth provider of the staff screens. Somebody who only answers for an authority is sent to the task list at `/`. */
export function createAuthProvider(client: ApolloClient): AuthProvider {
  const me = async (): Promise<Me> => {
    const { data } = await client.query({ query: MeDocument, fetchPolicy: 'cache-first' });
    if (!data?.me) return leaveForSignIn();
    return isStaff(data.me.roles) ? data.me : leaveFor('/');
  };
  return {
    login: leaveForSignIn,
    logout: (params?: { signOut?: boolean }) => (params?.signOut ? postSignOut() : leaveForSignIn()),
    checkAuth: async () => void (await me()),
    checkError: async ({ status }: { status?: number }) => (status === 401 ? leaveForSignIn() : undefined),
    getIdentity: async () => me().then(({ personId, name }) => ({ id: personId, fullName: name })),
    getPermissions: async () => (await me()).allowedActions,
    canAccess: async (asked) => permitted((await me()).allowedActions, asked),
  };
}
