import { ID, OTHER_ID, RETURN_ID } from '../../test/survey.js';
import { app, get, reset, responses, returns, start, world } from '../../test/world.js';
import { calendarFile } from '../render/calendar-file.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

const line = (text: string, name: string) => new RegExp(`^${name}[:;](.*)$`, 'm').exec(text.replaceAll('\r', ''))?.[1];
const file = (on: string) => calendarFile({ id: ID, title: 'Due; soon, “yes”', on, since: '2023-03-01', url: 'http://localhost:4000/x' });

describe('the calendar file of a due day', () => {
  it.each([['2023-03-24', '20230324T160000Z'], ['2023-03-27', '20230327T150000Z'], ['2023-10-30', '20231030T160000Z']])('%s: four in the afternoon in London is %s', (on, start) => {
    expect(line(file(on), 'DTSTART')).toBe(start);
    expect(Number(line(file(on), 'DTEND')!.slice(9, 11)) - Number(start.slice(9, 11))).toBe(1);
  });

  it('takes the place of the entry before when the day becomes later', () => {
    const [before, after] = [file('2023-04-28'), file('2023-05-12')];
    expect(line(after, 'UID')).toBe(line(before, 'UID'));
    expect(Number(line(after, 'SEQUENCE'))).toBeGreaterThan(Number(line(before, 'SEQUENCE')));
    expect(line(before, 'SUMMARY')).toBe('Due\\; soon\\, “yes”');
  });

  it('comes as a file for the return, with the day of its extension', async () => {
    returns.extendedTo = '2023-05-12';
    const page = await get(`/returns/${RETURN_ID}/due.ics`);
    expect(page.headers['content-type']).toMatch(/^text\/calendar/);
    expect(page.headers['content-disposition']).toBe('attachment; filename="due-2023-05-12.ics"');
    expect(line(page.body, 'DTSTART')).toBe('20230512T150000Z');
    expect(page.body).toContain(`URL:http://localhost:4000/returns/${RETURN_ID}`);
  });

  it('comes for a survey with its last day, only for who may see it', async () => {
    expect(line((await get(`/responses/${ID}/due.ics`)).body, 'DTSTART')).toBe('20230904T150000Z');
    responses.sheets = { wave: { id: ID, name: 'Spring', state: 'draft', opensOn: '', closesOn: '' } };
    expect((await get(`/responses/${ID}/due.ics`)).statusCode).toBe(404);
    expect((await get(`/responses/${OTHER_ID}/due.ics`)).statusCode).toBe(404);
    world.actor = null;
    for (const url of [`/responses/${ID}/due.ics`, `/returns/${RETURN_ID}/due.ics`]) expect((await get(url)).statusCode).toBe(401);
  });
});
