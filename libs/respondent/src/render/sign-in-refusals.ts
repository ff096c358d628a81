// What does somebody read whose sign-in with an outside account came to nothing? What happened, and what to do.
import type { OutsideRefusal } from '@muster/domain/access';

export type SignInRefusal = OutsideRefusal | 'TOO_MANY_REQUESTS';

/** A page that says no. */
export interface RefusedSignIn {
  title: string;
  sentences: readonly string[];
  status: number;
}

type Told = readonly [status: number, title: string, ...sentences: string[]];

const again = 'Go back to the sign-in page and start again.';
const byCode = 'Until then you can sign in with a code by email.';
const operator = 'We have recorded it. If it goes on, tell the project team, by replying to the email that invited you.';

/** Each sentence says `{name}` where the provider is named. */
const told: Readonly<Record<SignInRefusal, Told>> = {
  CANCELLED: [200, 'You did not sign in', 'You stopped before {name} had signed you in. Nothing was changed.', again],
  OTHER_BROWSER: [400, 'This sign-in did not begin in this browser', 'A sign-in can only be finished in the browser, and the tab, in which it began.', again],
  ALREADY_USED: [400, 'This sign-in was already used', 'Each sign-in works once. If you used the back button, you may be signed in already.', again],
  TOO_LATE: [400, 'This sign-in took too long', 'For your safety a sign-in has to be finished within 10 minutes.', again],
  PROVIDER_UNAVAILABLE: [503, 'Sorry, {name} cannot be reached', 'We could not reach {name}. Try again in a few minutes.', byCode],
  PROVIDER_REFUSED: [502, '{name} did not sign you in', '{name} refused the request.', again, operator],
  WRONG_ISSUER: [502, 'We could not trust the answer', 'The answer did not come from the {name} that this service knows, so we did not sign you in.', operator],
  WRONG_NONCE: [502, 'We could not trust the answer', 'The answer from {name} belongs to another sign-in, so we did not sign you in.', again, operator],
  TOKEN_EXPIRED: [502, 'The answer came too late', 'The answer from {name} had expired when it reached us.', again, operator],
  TOKEN_NOT_TRUSTED: [502, 'We could not trust the answer', 'The answer from {name} could not be verified, so we did not sign you in.', operator],
  ADDRESS_NOT_VERIFIED: [403, 'Your email address is not verified', '{name} has not verified your email address, so we cannot tell who you are. Verify it there, then sign in again.', byCode],
  PERSON_UNKNOWN: [403, 'We do not know this account', 'Nobody with the email address of your account has been invited. If you were invited at another address, sign in with a code to that address.', 'Otherwise ask the project team to add you.'],
  OTHER_ACCOUNT: [403, 'You signed in with another account before', 'The person with your email address signs in with another account of {name}. Use that one.', 'If you have a new account, ask the project team to end your sign-ins: then your new account is taken.'],
  NO_APPOINTMENT: [403, 'You hold no role at the moment', 'We know you, but you hold no role today, so there is nothing you could see or do.', 'Ask the project team, if you think that you should.'],
  ORGANISATION_MISSING: [403, 'No organisation was chosen', '{name} did not say which organisation you act for. Sign in again and choose your authority.', 'If you cannot choose one, ask the {name} approver of your authority to add you.'],
  ORGANISATION_UNKNOWN: [403, 'Your organisation takes no part', 'The organisation that you chose at {name} is not on a roster here. If you belong to more than one, sign in again and choose your authority.', 'Otherwise ask the project team.'],
  ORGANISATION_NOT_YOURS: [403, 'You hold no role for this organisation', 'You hold no role for the organisation that you chose at {name}. If you belong to more than one, sign in again and choose the other.', 'Otherwise ask the project team to give you a role for it.'],
  NO_ROLE: [403, 'You have no access to this service', '{name} has given you no role for this service. Ask the {name} approver of your authority to add this service to your account.', byCode],
  TOO_MANY_REQUESTS: [429, 'Too many sign-ins', 'Too many sign-ins were begun from your network. Wait a quarter of an hour, then try again.'],
};

/** The page for a refusal, with the name of the provider in its sentences. */
export function refusedSignIn(refusal: SignInRefusal, name: string): RefusedSignIn {
  const [status, ...words] = told[refusal];
  const [title = '', ...sentences] = words.map((text) => text.replaceAll('{name}', name));
  return { title: title.charAt(0).toUpperCase() + title.slice(1), sentences: sentences.map((text) => text.charAt(0).toUpperCase() + text.slice(1)), status };
}
