import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { refusalOf, statusOf } from './refusals.js';

const graphQLErrors = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'Enter an e-mail address that nobody else has.', extensions }] } as never);

const serverError = (status: number, bodyText: string) =>
  new ServerError('failed', { response: { status } as Response, bodyText });

describe('what the server refused', () => {
  it('keeps the sentence, the code and the field of a refusal', () => {
    const refusal = refusalOf(graphQLErrors({ code: 'EMAIL_TAKEN', fields: [{ name: 'input.email', message: 'Already used.' }] }));
    expect(refusal).toMatchObject({ code: 'EMAIL_TAKEN', message: 'Enter an e-mail address that nobody else has.', fields: { email: 'Already used.' } });
    expect(statusOf(refusal)).toBe(400);
  });

  it('knows a session that has ended, as GraphQL error and as HTTP status', () => {
    expect(statusOf(refusalOf(graphQLErrors({ code: 'UNAUTHENTICATED' })))).toBe(401);
    expect(refusalOf(serverError(401, 'no'))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('prefers the sentence inside an HTTP error over its status', () => {
    const body = JSON.stringify({ errors: [{ message: 'Too many requests.', extensions: { code: 'TOO_MANY' } }] });
    expect(refusalOf(serverError(429, body))).toMatchObject({ code: 'TOO_MANY', message: 'Too many requests.' });
  });

  it('does not take a page of a proxy for an answer', () => {
    expect(refusalOf(serverError(502, '<html>'))).toMatchObject({ code: 'SERVER_ERROR' });
  });

  it('says that nothing was reached when nothing was reached', () => {
    expect(refusalOf(new TypeError('Failed to fetch'))).toMatchObject({ code: 'UNREACHABLE' });
    expect(refusalOf(undefined)).toMatchObject({ code: 'UNREACHABLE' });
  });

  it('ignores fields that are not a list', () => {
    expect(refusalOf(graphQLErrors({ code: 'X', fields: 'name' })).fields).toEqual({});
  });
});
