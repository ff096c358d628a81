import { deedInWords, refusalInWords } from './audit-sentence.js';

describe('a deed in words', () => {
  const by = 'Priya Patel';

  it('is told in one sentence, with whose it was and why', () => {
    expect(deedInWords({ by, name: 'response.reopened', about: 'Leeds', details: { reason: 'One number was wrong' } })).toBe('Priya Patel reopened the response of Leeds: One number was wrong');
    expect(deedInWords({ by, name: 'wave.opened', label: 'Spring', details: { expected: 152 } })).toBe('Priya Patel opened the wave Spring for 152 organisations');
    expect(deedInWords({ by, name: 'appointment.made', about: 'Leeds', details: { role: 'project-team' } })).toBe('Priya Patel appointed somebody as project team of Leeds');
  });

  it('leaves out what is not known', () => {
    expect(deedInWords({ by, name: 'response.reopened' })).toBe('Priya Patel reopened the response');
    expect(deedInWords({ by, name: 'wave.opened' })).toBe('Priya Patel opened the wave');
  });

  it('is told by its name where it has no phrase of its own', () => {
    expect(deedInWords({ by, name: 'wave.closed', label: 'Spring' })).toBe('Priya Patel closed the wave Spring');
    expect(deedInWords({ by, name: 'roster-import.confirmed', about: 'Leeds' })).toBe('Priya Patel confirmed the roster import of Leeds');
    expect(deedInWords({ by, name: 'odd' })).toBe('Priya Patel the odd');
  });

  it('does not say that a code was sent where nobody has the address', () => {
    expect(deedInWords({ by: 'Muster', name: 'sign-in.code-asked', label: 'Sam Shah', details: { known: true } })).toBe('Muster sent a code for signing in to Sam Shah');
    expect(deedInWords({ by: 'Muster', name: 'sign-in.code-asked', details: { known: false } })).toBe('Muster was asked for a code by an address that nobody has');
  });

  it('tells whether somebody signed out or was signed out, and that somebody could not sign in', () => {
    expect(deedInWords({ by, name: 'session.ended', label: by, details: { by: 'themselves' } })).toBe('Priya Patel signed out');
    expect(deedInWords({ by, name: 'session.ended', label: 'Sam Shah', details: { by: 'staff' } })).toBe('Priya Patel ended the sign-ins of Sam Shah');
    expect(deedInWords({ by: 'Somebody', name: 'sign-in.refused', details: { reason: 'CODE_WRONG' } })).toBe('Somebody tried to sign in and could not: CODE_WRONG');
  });

  it('shows what somebody typed as it stands, whatever is in it', () => {
    expect(deedInWords({ by, name: 'response.reopened', about: 'Leeds', details: { reason: 'See {about} [1] $& <b>' } })).toBe('Priya Patel reopened the response of Leeds: See {about} [1] $& <b>');
  });
});

describe('a refusal in words', () => {
  it('says what was asked for, and how often in a minute', () => {
    expect(refusalInWords({ by: 'Dan Foster', asked: 'closeWave', code: 'FORBIDDEN', times: 1 })).toBe('Dan Foster was refused “close wave”');
    expect(refusalInWords({ by: 'Dan Foster', asked: 'GET /exports/audit/:file', code: 'NOT_FOUND', times: 3 })).toBe('Dan Foster was told that there is no such thing at GET /exports/audit/:file (3 times in a minute)');
  });
});
