import { nothingToChase, openRound } from './support/chased.js';
import { Muster } from './support/muster.js';

let muster: Muster;
beforeAll(async () => { muster = await Muster.start(); });
afterAll(() => muster.stop());
beforeEach(() => nothingToChase(muster));

interface Version { number: number; subject: string; body: string; subjectCy: string | null; madeBy: string | null }
interface Template { code: string; name: string; builtIn: boolean; current: Version; versions: Version[]; placeholders: { name: string; meaning: string }[]; allowedActions: string[] }

const LIST = 'query ($id: ID!) { messageTemplates(programmeId: $id) { code name use builtIn current { number subject body subjectCy madeBy } versions { number subject body subjectCy madeBy } placeholders { name meaning } allowedActions } }';
const SAVE = 'mutation ($input: TemplateInput!) { saveTemplate(input: $input) { code name builtIn current { number subject body subjectCy madeBy } versions { number } } }';
const PREVIEW = 'query ($input: TemplateInput!, $organisation: ID, $target: ID) { previewTemplate(input: $input, organisationId: $organisation, targetId: $target) { organisation { name } person { name } language subject text willSend } }';

const a = (): string => muster.world.programme('a');
const text = (changes: object = {}) => ({ input: { programmeId: a(), code: 'reminder', name: 'Reminder', subject: 'Please send ((subject_of_request))', body: 'Dear ((name)),\n\nIt is due on ((due_on)).\n\n((link))', ...changes } });
const list = async (name: 'priya' | 'yara' = 'priya'): Promise<Template[]> => (await muster.as(name).ask<{ messageTemplates: Template[] }>(LIST, { id: a() })).messageTemplates;

describe('the templates of a programme', () => {
  it('are those of the product, each with what it may name and what that means', async () => {
    const templates = await list();
    expect(templates.map(({ code }) => code)).toEqual(expect.arrayContaining(['notice', 'invitation', 'nudge', 'reminder', 'last-reminder', 'overdue', 'overdue-digest', 'escalation', 'champion-letter', 'call-script']));
    for (const { builtIn, current, placeholders } of templates) {
      expect(builtIn).toBe(true);
      expect(current).toMatchObject({ number: 0, madeBy: null });
      expect(placeholders.map(({ name }) => name)).toEqual(expect.arrayContaining(['name', 'due_on', 'link', 'note']));
    }
  });

  it('get a new version with every change, and the old ones stay', async () => {
    await muster.as('priya').ask(SAVE, text({ subject: 'First' }));
    const { saveTemplate } = await muster.as('priya').ask<{ saveTemplate: Template }>(SAVE, text({ subject: 'Second', subjectCy: 'Ail', bodyCy: 'Annwyl ((name)),' }));
    expect(saveTemplate).toMatchObject({ builtIn: true, current: { number: 2, subject: 'Second', subjectCy: 'Ail', madeBy: 'Priya Patel' } });
    expect((await list()).find(({ code }) => code === 'reminder')!.versions.map(({ number, subject }) => [number, subject]).slice(0, 2)).toEqual([[2, 'Second'], [1, 'First']]);
    await expect(muster.rows("update template_version set subject = 'Changed'")).rejects.toThrow(/immutable/);
  });

  it('can be of its own', async () => {
    await muster.as('priya').ask(SAVE, text({ code: 'thank-you', name: 'Thank you' }));
    expect((await list()).find(({ code }) => code === 'thank-you')).toMatchObject({ builtIn: false, name: 'Thank you', current: { number: 1 } });
  });

  it.each([
    ['TEMPLATE_PLACEHOLDER', { body: 'Dear ((nmae)),' }],
    ['TEMPLATE_PLACEHOLDER', { subject: 'For ((child_name))' }],
    ['TEMPLATE_PLACEHOLDER', { subjectCy: 'I ((enw))', bodyCy: 'Annwyl ((name))' }],
    ['TEMPLATE_LINK', { body: 'See https://elsewhere.example/survey' }],
    ['TEMPLATE_LINK', { body: 'See www.elsewhere.example' }],
    ['TEMPLATE_WELSH', { subjectCy: 'Cymraeg' }],
  ])('are refused with %s when they are %j', async (code, changes) => {
    expect(await muster.as('priya').refusal(SAVE, text(changes))).toBe(code);
    expect(await muster.as('yara').refusal(PREVIEW, text(changes))).toBe(code);
    expect(await muster.count('template_version')).toBe(0);
  });

  it('are not made in a programme that is not there', async () => {
    expect(await muster.as('grace').refusal(SAVE, text({ programmeId: '6f1c2f3e-0d0b-4b52-9d3c-9a1b7c4d5e6f' }))).toBe('NOT_FOUND');
  });

  it('are changed by the team of the programme only', async () => {
    for (const [name, code] of [['yara', 'FORBIDDEN'], ['sam', 'FORBIDDEN'], ['olga', 'FORBIDDEN'], ['nobody', 'UNAUTHENTICATED']] as const) {
      expect([name, await muster.as(name).refusal(SAVE, text())]).toEqual([name, code]);
    }
    expect((await list('yara')).every(({ allowedActions }) => allowedActions.length === 0)).toBe(true);
    expect((await list())[0]!.allowedActions).toEqual(['template.save']);
    expect(await muster.as('olga').refusal(LIST, { id: a() })).toBe('FORBIDDEN');
  });
});

describe('a preview of a text that is not saved', () => {
  it('has the data of a real authority and a real request in it, in both languages', async () => {
    const target = await openRound(muster, { opensOn: '2023-02-20', dueOn: '2023-03-31', closesOn: '2023-04-28' });
    const input = text({ subjectCy: 'Cymraeg: ((subject_of_request))', bodyCy: 'Annwyl ((name)),\n\n((due_on))' });
    type Previews = { previewTemplate: { organisation: { name: string }; person: { name: string }; language: string; subject: string; text: string; willSend: boolean }[] };
    const { previewTemplate: [english, welsh] } = await muster.as('yara').ask<Previews>(PREVIEW, { ...input, organisation: muster.world.organisation('Barnsley'), target });
    expect(english).toMatchObject({ organisation: { name: 'Barnsley' }, person: { name: 'Sam Shah' }, language: 'en', willSend: false });
    expect(english!.subject).toMatch(/^Please send Bronze data – Round/);
    for (const part of ['Dear Sam Shah,', '31 March 2023', 'http://localhost:4000/returns/']) expect(english!.text).toContain(part);
    expect(welsh).toMatchObject({ language: 'cy' });
    expect(welsh!.text).toContain('Annwyl Sam Shah,');
    expect(await muster.count('message')).toBe(0);
  });

  it('is of an authority that the reader may see', async () => {
    await openRound(muster, { opensOn: '2023-02-20', dueOn: '2023-03-31', closesOn: '2023-04-28' });
    expect(await muster.as('yara').refusal(PREVIEW, { ...text(), organisation: muster.world.organisation('Camden') })).toBe('NOT_FOUND');
    const { previewTemplate } = await muster.as('hal').ask<{ previewTemplate: { organisation: { name: string } }[] }>(PREVIEW, text());
    expect(['Camden', 'Hackney']).toContain(previewTemplate[0]!.organisation.name);
  });
});
