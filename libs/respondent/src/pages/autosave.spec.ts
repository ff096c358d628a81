import { randomUUID } from 'node:crypto';
import { Problem } from '@muster/platform';
import { ID, value } from '../../test/survey.js';
import { app, reset, responses, start } from '../../test/world.js';

beforeAll(start);
afterAll(() => app.close());
beforeEach(reset);

describe('saving while somebody types', () => {
  const post = (payload: object, type = 'application/json') => app.inject({ method: 'POST', url: `/responses/${ID}/answers`, payload: JSON.stringify(payload), headers: { 'content-type': type } });
  const change = (fields: object, key = randomUUID()) => post({ question: 'staff', row: '', key, fields });

  it('saves one answer and tells the new mark, the time and how far it is', async () => {
    const reply = await change({ 'a.staff': ['12'], 'a.staff--version': ['0.-'] });
    expect(reply.json()).toEqual({ state: 'saved', mark: expect.stringMatching(/^1\./), savedAt: '4:30pm', answered: 1, required: 6 });
  });

  it('calls a half-typed answer incomplete and saves nothing', async () => {
    expect((await change({ 'a.staff': ['twelve'], 'a.staff--version': ['0.-'] })).json()).toMatchObject({ state: 'incomplete' });
    expect(responses.answers).toEqual({});
  });

  it('hands over the notice of a conflict, and settles it either way', async () => {
    responses.put('staff', '', value(7));
    const reply = (await change({ 'a.staff': ['12'], 'a.staff--version': ['0.-'] })).json();
    expect(reply.state).toBe('conflict');
    expect(reply.notice).toContain('Keep theirs: <strong>7 people');
    const theirs = (await change({ 'a.staff': ['12'], 'a.staff--version': ['0.-'], 'a.staff--keep': ['theirs'], 'a.staff--theirs': ['1'] })).json();
    expect(theirs).toMatchObject({ state: 'replaced', fields: { 'a.staff': ['7'] } });
    await change({ 'a.staff': ['12'], 'a.staff--version': ['0.-'], 'a.staff--keep': ['mine'], 'a.staff--theirs': ['1'] });
    expect(responses.answers.staff).toEqual(value(12));
  });

  it('saves once for the same key', async () => {
    const key = randomUUID();
    const fields = { 'a.staff': ['12'], 'a.staff--version': ['0.-'] };
    await change(fields, key);
    expect((await change(fields, key)).json()).toMatchObject({ state: 'saved', mark: expect.stringMatching(/^1\./) });
  });

  it('clears an answer that was emptied', async () => {
    const { mark } = (await change({ 'a.staff': ['12'], 'a.staff--version': ['0.-'] })).json();
    await change({ 'a.staff': [''], 'a.staff--version': [mark] });
    expect(responses.answers).toEqual({});
  });

  it('takes nothing but JSON, and tells why nothing can be saved any more', async () => {
    expect((await post({ question: 'staff', row: '', key: randomUUID(), fields: {} }, 'text/plain')).statusCode).toBeGreaterThanOrEqual(400);
    responses.refusal = new Problem({ code: 'WAVE_CLOSED', message: 'The survey has closed.' });
    expect((await change({ 'a.staff': ['12'], 'a.staff--version': ['0.-'] })).json()).toEqual({ state: 'refused', message: 'The survey has closed.' });
  });
});

