import { problemsOf } from './problems.js';

describe('what is wrong with a form', () => {
  it('begins with what the server said, then the fields, each sentence once', () => {
    const errors = { email: { message: 'This address is taken.' }, root: { serverError: { message: 'Somebody has this address.' } }, name: { message: 'This address is taken.' } };
    expect(problemsOf(errors)).toEqual(['Somebody has this address.', 'This address is taken.']);
  });

  it('takes off the mark of react-admin', () => {
    expect(problemsOf({ name: { message: '@@react-admin@@"Enter the name"' } })).toEqual(['Enter the name']);
  });

  it('is silent about a form without problems', () => {
    expect(problemsOf({})).toEqual([]);
  });
});
