import { draftOf, emptyDraft, inputOf, withPlaceholder } from './templates.js';

describe('a template that is being written', () => {
  it('gets a placeholder where the person was writing', () => {
    expect(withPlaceholder('Dear , thank you', { start: 5, end: 5 }, 'name')).toEqual({ text: 'Dear ((name)), thank you', at: 13 });
    expect(withPlaceholder('Dear NAME', { start: 5, end: 9 }, 'name').text).toBe('Dear ((name))');
  });

  it('has no Welsh where none was written', () => {
    const key = { programmeId: 'p', code: 'nudge' };
    expect(inputOf({ ...emptyDraft, name: 'Nudge', subjectCy: ' ' }, key)).toEqual({ ...key, name: 'Nudge', subject: '', body: '', subjectCy: null, bodyCy: null });
  });

  it('starts from the text that is in use', () => {
    const current = { number: 0, subject: 'S', body: 'B', subjectCy: null, bodyCy: null, madeBy: null, madeAt: null };
    expect(draftOf({ name: 'Nudge', current })).toEqual({ name: 'Nudge', subject: 'S', body: 'B', subjectCy: '', bodyCy: '' });
  });
});
