import { problemsOf } from './problems.js';

describe('what is wrong with a form', () => {
  it('begins with what the server said, then the fields, each sentence once', () => {
    const errors = { email: { message: 'This address is taken.' }, root: { serverError: { message: 'Somebody has this address.' } }, name: { message: 'This address is taken.' } };
    expect(problemsOf(errors)).toEqual(['Somebody has this address.', 'This address is taken.']);
  });

  it('does not say again what the server has said of a field', () => {
    const errors = { root: { serverError: { message: 'Check what you gave: There is no name. Write the full name; the number is wrong.' } }, name: { message: 'There is no name. Write the full name.' }, email: { message: 'Enter the address' } };
    expect(problemsOf(errors)).toEqual(['Check what you gave: There is no name. Write the full name; the number is wrong.', 'Enter the address']);
  });

  it('says every sentence about a field where the server has said nothing, also one that another begins with', () => {
    expect(problemsOf({ why: { message: 'Give a reason that others understand' }, short: { message: 'Give a reason' } })).toEqual(['Give a reason that others understand', 'Give a reason']);
  });

  it('takes off the mark of react-admin', () => {
    expect(problemsOf({ name: { message: '@@react-admin@@"Enter the name"' } })).toEqual(['Enter the name']);
  });

  it('is silent about a form without problems', () => {
    expect(problemsOf({})).toEqual([]);
  });
});
