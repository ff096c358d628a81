import { RETURN_ID } from '../../test/survey.js';
import { app, authority, formOf, get, reset, returns, send, start, world } from '../../test/world.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

const PATH = `/returns/${RETURN_ID}`;
const body = async (url = PATH) => (await get(url)).body;
/** Sends the form of a page as it stands, with what somebody changes on it. */
const fill = async (url: string, changes: Record<string, string | string[]>) => send(url, formOf(await body(url), changes));

describe('what is sent, indicator by indicator', () => {
  const FORM = `${PATH}/deliveries`;

  it('saves what was changed, and leaves the rest to others', async () => {
    const page = formOf(await body(FORM), { 'extent.gender': 'partly', 'note.gender': 'From 2022 only' });
    returns.said.set('ethnicity', { extent: 'complete', note: null, source: 'listing' });
    expect((await send(FORM, page)).headers.location).toBe(`${PATH}?done=deliveries`);
    expect(returns.done).toEqual(['typed: gender partly']);
    expect(returns.said.get('ethnicity')).toEqual({ extent: 'complete', note: null, source: 'listing' });
    const again = await body(FORM);
    expect(again).toContain('value="From 2022 only"');
    expect(again).toContain('2 of 3 indicators said so far.');
  });

  it('asks for at least one, and for more than a note, where the mistake is', async () => {
    const empty = await fill(FORM, {});
    expect([empty.statusCode, empty.body.includes('<a href="#d-1">Say of at least one indicator whether it comes</a>')]).toEqual([422, true]);
    const noted = await fill(FORM, { 'note.ethnicity': 'x <y>' });
    expect(noted.body).toContain('<a href="#d-3">Say whether “Ethnicity &lt;group&gt;” is complete, partly there or not there</a>');
    expect(noted.body).toContain('value="x &lt;y&gt;"');
    expect((await fill(FORM, { 'extent.gender': 'none', 'note.gender': 'x'.repeat(501) })).body).toContain('<a href="#d-1--note">');
    expect(returns.done).toEqual([]);
  });

  it('goes back without a word when nothing was changed, and is read only once nothing can be', async () => {
    returns.said.set('gender', { extent: 'complete', note: null, source: 'typed' });
    expect((await fill(FORM, {})).statusCode).toBe(303);
    expect(returns.done).toEqual([]);
    returns.state = 'accepted';
    const page = await body(FORM);
    expect(page).toContain('<td class="govuk-table__cell">Complete</td>');
    expect(page).not.toContain('<input');
  });

  it('keeps what was typed when it comes too late', async () => {
    const page = formOf(await body(FORM), { 'extent.gender': 'partly', 'note.gender': 'From 2022 only' });
    returns.state = 'accepted';
    const late = await send(FORM, page);
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('what was delivered cannot be changed');
    expect(late.body).toContain('value="From 2022 only"');
  });
});

describe('a list of file names', () => {
  const FORM = `${PATH}/listing`;
  const LIST = 'bronze/gender.csv 120\r\nDate_of_birth_part1.xlsx\r\nreadme.txt\r\n';

  it('shows what it says before anything is saved, then saves it', async () => {
    const check = await send(FORM, { listing: LIST, action: 'check' });
    expect(check.body).toContain('2 indicators with a file');
    expect(check.body).toContain('bronze/gender.csv');
    expect(check.body).toContain('1 file not understood');
    expect(check.body).toContain('<li>Ethnicity &lt;group&gt;</li>');
    expect(returns.done).toEqual([]);
    const listing = /<textarea name="listing" hidden>\n([^<]*)</.exec(check.body)![1]!;
    expect((await send(FORM, { listing, silent: 'none', action: 'use' })).headers.location).toBe(`${PATH}?done=deliveries`);
    expect(returns.done).toEqual(['listing: gender complete, date-of-birth partly, ethnicity none']);
  });

  it('leaves out what has no file where nobody says that it is to be none, and never what was said before', async () => {
    returns.said.set('ethnicity', { extent: 'complete', note: null, source: 'typed' });
    expect((await send(FORM, { listing: 'gender.csv', action: 'check' })).body).toContain('<li>Ethnicity &lt;group&gt;: Complete</li>');
    await send(FORM, { listing: 'gender.csv', silent: 'none', action: 'use' });
    await send(FORM, { listing: 'gender.csv', action: 'use' });
    expect(returns.done).toEqual(['listing: gender complete, date-of-birth none', 'listing: gender complete']);
  });

  it('can be changed, and asks for names', async () => {
    expect((await send(FORM, { listing: LIST, action: 'change' })).body).toContain('Date_of_birth_part1.xlsx');
    for (const listing of ['', ' \n ', '---']) {
      const page = await send(FORM, { listing, action: 'check' });
      expect([page.statusCode, page.body.includes('<a href="#listing">')]).toEqual([422, true]);
    }
  });
});

describe('when the data does not come', () => {
  const FORM = `${PATH}/cannot-send`;

  it('takes a nil return with its reason, and stops asking', async () => {
    expect((await fill(FORM, { outcome: 'nil-return', reason: 'No cases <this year>' })).headers.location).toBe(`${PATH}?done=cannot-send`);
    const page = await body(`${PATH}?done=cannot-send`);
    for (const text of ['Nothing is expected from you now', 'Nil return', 'No cases &lt;this year&gt;', `${PATH}/withdraw-outcome`]) expect(page).toContain(text);
    for (const gone of ['Your steps', `${PATH}/due.ics`, `${PATH}/record"`]) expect(page).not.toContain(gone);
  });

  it('asks at once for everything that is missing, and keeps what was chosen', async () => {
    expect((await fill(FORM, {})).body.match(/<li><a href="#(outcome|reason)">/g)).toHaveLength(2);
    const page = await fill(FORM, { outcome: 'cannot-report', barriers: 'workforce', reason: '' });
    expect(page.statusCode).toBe(422);
    for (const field of ['indicators', 'reason']) expect(page.body).toContain(`<a href="#${field}">`);
    expect(page.body).toContain('value="workforce" checked');
    expect((await fill(FORM, { outcome: 'cannot-report', indicators: 'gold', barriers: 'workforce', reason: 'x' })).body).toContain('<a href="#indicators">Choose indicators that this round asks for.</a>');
    for (const outcome of ['excused', 'merged']) expect((await fill(FORM, { outcome, reason: 'x' })).statusCode).toBe(422);
    expect(returns.outcome).toBeNull();
  });

  it('takes what cannot be reported and why, until somebody withdraws it with a reason', async () => {
    await fill(FORM, { outcome: 'cannot-report', indicators: ['gender', 'ethnicity'], barriers: 'not-captured', reason: 'Not in our system' });
    const page = await body();
    for (const text of ['<li>Gender</li><li>Ethnicity &lt;group&gt;</li>', '<li>Not captured</li>']) expect(page).toContain(text);
    expect((await get(FORM)).headers.location).toBe(PATH);
    expect((await send(`${PATH}/withdraw-outcome`, { reason: ' ' })).body).toContain('<a href="#reason">Say why this is withdrawn</a>');
    expect((await send(`${PATH}/withdraw-outcome`, { reason: 'It came' })).headers.location).toBe(`${PATH}?done=withdrawn`);
    expect((await send(`${PATH}/withdraw-outcome`, { reason: 'It came' })).headers.location).toBe(PATH);
    expect(returns.outcome).toBeNull();
  });

  it('is not offered to a contributor', async () => {
    world.actor = authority('contributor');
    expect((await get(FORM)).headers.location).toBe(PATH);
    expect((await send(FORM, { outcome: 'nil-return', reason: 'x' })).statusCode).toBe(403);
  });
});

describe('more time', () => {
  const FORM = `${PATH}/more-time`;
  const day = (text: string) => Object.fromEntries(['until-day', 'until-month', 'until-year'].map((name, index) => [name, text.split(' ')[index] ?? '']));

  it('is asked for with a day in three fields and a reason, and may be withdrawn', async () => {
    expect(await body(FORM)).toContain('From 29 April 2023 to 31 May 2023, when the round closes.');
    expect((await fill(FORM, { ...day('12 May 2023'), reason: 'Our system changes' })).headers.location).toBe(FORM);
    const asked = await body(FORM);
    expect(asked).toContain('Sam Spoc (single point of contact) asked on 20 April 2023 for more time until 12 May 2023. The project team has not decided yet.');
    expect(asked).not.toContain('until-day');
    const action = /action="([^"]*\/withdraw)"/.exec(asked)![1]!;
    expect((await send(action, {})).headers.location).toBe(FORM);
    expect(await body(FORM)).toContain('It was withdrawn');
  });

  it('says what is wrong with a day, and keeps it', async () => {
    for (const [text, message] of [['', 'Give the day until which you need time'], ['30 2 2023', 'Give a real day.'], ['28 4 2023', 'Choose 29 April 2023 or later.'], ['1 6 2023', 'The round closes on 31 May 2023. Choose that day or an earlier one.']]) {
      const page = await fill(FORM, { ...day(text!), reason: 'x' });
      expect([page.statusCode, page.body.includes(`<a href="#until-day">${message}</a>`)]).toEqual([422, true]);
      expect(page.body).toContain(`name="until-day" value="${text!.split(' ')[0]}"`);
    }
    expect((await fill(FORM, day('12 5 2023'))).body).toContain('<a href="#reason">Say why you need more time</a>');
  });

  it('shows a decision with its reason where the return stands', async () => {
    returns.wish({ state: 'declined', decidedAt: new Date('2023-04-21T09:00:00Z'), decisionReason: 'The figures go out <then>', allowedActions: [] });
    expect(await body()).toContain('It was declined on 21 April 2023.');
    expect(await body(FORM)).toContain('The project team says: The figures go out &lt;then&gt;');
  });

  it('tells a contributor whom to ask', async () => {
    world.actor = authority('contributor');
    expect(await body(FORM)).toContain('No more time can be asked for here now.');
  });
});

describe('questions of the project team', () => {
  it('are answered one by one, and then the return is sent again', async () => {
    const question = returns.ask();
    expect(await body()).toContain('Answer a question of the project team');
    expect(await body(question)).toContain('Why are there fewer than last year?');
    const empty = await fill(question, {});
    for (const field of ['way', 'answer']) expect(empty.body).toContain(`<a href="#${field}">`);
    expect((await fill(question, { way: 'explained', answer: 'We merged two teams' })).headers.location).toBe(`${PATH}?done=answered`);
    const page = await body();
    for (const text of ['Send the return again', 'We merged two teams', 'Explained']) expect(page).toContain(text);
    for (let time = 0; time < 2; time += 1) expect((await send(`${PATH}/resubmit`, {})).headers.location).toBe(`${PATH}?done=resubmit`);
    expect(returns.done).toEqual(['resubmitted']);
  });

  it('are not sent again before the last answer', async () => {
    returns.ask();
    const page = await send(`${PATH}/resubmit`, {});
    expect([page.statusCode, page.body.includes('One query is still to be answered. Answer it first.')]).toEqual([422, true]);
  });

  it('say why an answer was not enough, and that one was taken over from the round before', async () => {
    const question = returns.ask({ askedAgain: 'Which teams?', answer: 'We merged two teams', answeredBy: 'Sam Spoc', answeredAt: new Date('2023-04-21T09:00:00Z') });
    expect(await body(question)).toContain('Which teams?');
    Object.assign(returns.queries[0]!, { state: 'explained', carriedForward: true, askedAgain: null });
    expect(await body()).toContain('Taken over from the round before');
  });

  it('keep what was written when somebody else was faster, and are not found when they are of another return', async () => {
    const question = returns.ask();
    const form = formOf(await body(question), { way: 'corrected', answer: 'My <answer>' });
    Object.assign(returns.queries[0]!, { state: 'explained', answer: 'Theirs' });
    const late = await send(question, form);
    expect(late.statusCode).toBe(422);
    for (const text of ['This query is explained, so it cannot be answered.', 'Theirs', 'My &lt;answer&gt;']) expect(late.body).toContain(text);
    expect((await get(`${PATH}/queries/${RETURN_ID}`)).statusCode).toBe(404);
  });
});
