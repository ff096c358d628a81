import { closingSays, openingSays } from './consequences.js';

const plain = { programme: { rosterSize: 152 }, dueOn: '2023-06-01', sharing: [], surveyTitle: null };

describe('what happens to a round, said before it is done', () => {
  it('counts the returns that will be expected, and says by when', () => {
    expect(openingSays(plain)[0]).toBe('Opening makes 152 expected returns, one for each authority on the roster, due on 1 June 2023.');
  });

  it('warns of an empty roster, and says nothing else then', () => {
    expect(openingSays({ ...plain, programme: { rosterSize: 0 } })).toEqual(['The roster of the programme is empty, so nothing would be expected of anybody. Set the roster first.']);
  });

  it('names what must be signed, in the usual order', () => {
    const says = openingSays({ ...plain, sharing: ['DPIA', 'MEMORANDUM'] }).join(' ');
    expect(says).toContain('the authority’s memorandum of understanding and DPIA questions must be done');
  });

  it('names the survey that is asked with each return', () => {
    expect(openingSays({ ...plain, surveyTitle: 'Survey at submission' }).join(' ')).toContain('“Survey at submission”');
  });

  it('counts who can no longer send a return after closing', () => {
    expect(closingSays({ outstanding: 1, openQueries: 0 })[0]).toContain('1 authority has neither');
    expect(closingSays({ outstanding: 0, openQueries: 0 })[0]).toBe('Every authority has sent a return or is accounted for.');
    expect(closingSays({ outstanding: 0, openQueries: 2 }).join(' ')).toContain('2 queries are still open');
  });
});
