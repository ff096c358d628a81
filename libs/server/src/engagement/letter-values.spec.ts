import { Site } from '@muster/platform';
import type { LetterRow } from './letter-rows.js';
import { valuesOf, withoutLinks } from './letter-values.js';

const row: LetterRow = {
  key: '1', programmeId: 'p', programme: 'PLO', invented: false, personId: '2', name: 'Ada', language: 'en', organisationId: '3', organisation: 'Barnsley', region: null,
  targetId: '4', targetKind: 'round', target: 'Bronze', targetState: 'open', opensOn: '2023-03-01', dueOn: '2023-03-31', extendedTo: null, thingId: '5', percent: null,
  started: false, returned: false, outcome: null, roles: ['spoc'], championName: null, championEmail: null, note: null,
};
const values = (changes: Partial<LetterRow> = {}, language = 'en') =>
  valuesOf({ ...row, ...changes }, { site: new Site('https://muster.example.org', false), today: '2023-03-21', language });

describe('what stands in a letter', () => {
  it('is the due day, or the extended one, and the days that are left', () => {
    expect(values()).toMatchObject({ due_on: '31 March 2023', days_left: '10' });
    expect(values({ extendedTo: '2023-04-14' })).toMatchObject({ due_on: '14 April 2023', days_left: '24' });
    expect(values({ dueOn: '2023-03-01' })).toMatchObject({ days_left: '0' });
  });

  it('is in Welsh with its days in Welsh', () => {
    expect(values({}, 'cy')).toMatchObject({ opens_on: '1 Mawrth 2023', due_on: '31 Mawrth 2023' });
  });

  it('is the page of the response or return with its calendar file, and before it opens the start', () => {
    expect(values()).toMatchObject({ link: 'https://muster.example.org/returns/5', calendar: 'https://muster.example.org/returns/5/due.ics' });
    expect(values({ targetKind: 'wave' })).toMatchObject({ link: 'https://muster.example.org/responses/5' });
    expect(values({ thingId: null })).toMatchObject({ link: 'https://muster.example.org/', calendar: '' });
  });
});

describe('what somebody typed', () => {
  it('is no link wherever it stands: names of people, of authorities, of the exercise and of what is asked for, and notes', () => {
    const typed = 'https://elsewhere.example/a [b](c)';
    const all = values({ name: typed, organisation: typed, programme: typed, target: typed, championName: typed, note: typed });
    for (const name of ['name', 'organisation', 'programme', 'subject_of_request', 'champion_name', 'note']) expect([name, all[name]]).toEqual([name, 'elsewhere.example/a [b] – (c)']);
  });

  it.each([
    ['Ada Lovelace (Leeds)', 'Ada Lovelace (Leeds)'], ['https://elsewhere.example/a', 'elsewhere.example/a'], ['see //elsewhere.example', 'see elsewhere.example'],
    ['WWW.elsewhere.example', 'elsewhere.example'], ['[here](elsewhere)', '[here] – (elsewhere)'], ['and/or 1/2', 'and/or 1/2'],
  ])('becomes no link: %s', (typed, plain) => {
    expect(withoutLinks(typed)).toBe(plain);
  });
});
