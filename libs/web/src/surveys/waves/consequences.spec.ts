import { closingSays, openingSays } from './consequences.js';

const nobody = (length: number) => Array.from({ length }, () => ({}));

describe('what happens to a wave, said before it is done', () => {
  it('counts responses, invitations and authorities that cannot be reached', () => {
    expect(openingSays({ expected: 152, withoutSpoc: nobody(3) })).toEqual([
      'Opening creates 152 responses and sends 149 invitations.',
      '3 authorities have no SPOC: a response is created for each, but nobody is invited until a SPOC is appointed.',
    ]);
  });

  it('says nothing of SPOCs when everybody has one', () => {
    expect(openingSays({ expected: 1, withoutSpoc: [] })).toEqual(['Opening creates 1 response and sends 1 invitation.']);
  });

  it('warns of an empty roster', () => {
    expect(openingSays({ expected: 0, withoutSpoc: [] })[0]).toContain('Set the roster first');
  });

  it('counts who can no longer answer after closing', () => {
    expect(closingSays({ expected: 152, submitted: 129 })[0]).toContain('23 authorities have not submitted');
    expect(closingSays({ expected: 2, submitted: 2 })[0]).toBe('Every authority has submitted.');
  });
});
