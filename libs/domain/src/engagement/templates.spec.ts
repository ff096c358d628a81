import { builtInTemplates } from './built-in-templates.js';
import { checkTemplate } from './check-template.js';
import { fill } from './fill.js';
import { html, plainText } from './letter.js';
import { letterFrom } from './letter-from.js';
import { placeholders, placeholdersIn } from './placeholders.js';
import { defaultPlan } from './reminder-plan.js';

const sound = { subject: 'To ((organisation))', body: 'Dear ((name)),\n\nPlease go to ((link)).' };
const values = {
  name: 'Ada <b>Lovelace</b>', organisation: 'Barnsley', programme: 'PLO national dataset', subject_of_request: 'Bronze – first round', opens_on: '27 February 2023', due_on: '24 March 2023', days_left: '10',
  percent_complete: '40', link: 'https://muster.example.org/returns/1?a=1&b=2', calendar: 'https://muster.example.org/returns/1/due.ics', champion_name: 'Cy', champion_email: 'cy@example.org',
  list: 'Leeds: Bronze, due 24 March 2023\nYork: Bronze, due 24 March 2023', why: 'Nothing has come.', note: 'As we said on the telephone.',
};

describe('a template is refused', () => {
  it.each([
    ['with an unknown placeholder', { ...sound, body: 'Dear ((nmae)), ((child)) ((nmae))' }, 'TEMPLATE_PLACEHOLDER', 'body'],
    ['with one that is not closed', { ...sound, body: 'Dear ((name), hello' }, 'TEMPLATE_PLACEHOLDER', 'body'],
    ['with an address in the subject', { ...sound, subject: 'See ((link))' }, 'TEMPLATE_PLACEHOLDER', 'subject'],
    ['with a link', { ...sound, body: 'See https://example.org' }, 'TEMPLATE_LINK', 'body'],
    ['with a link without its beginning', { ...sound, body: 'See www.example.org' }, 'TEMPLATE_LINK', 'body'],
    ['with a link in Markdown', { ...sound, body: 'See [this] (example.org)' }, 'TEMPLATE_LINK', 'body'],
    ['with a subject of two lines', { ...sound, subject: 'One\nBcc: all' }, 'TEMPLATE_TEXT', 'subject'],
    ['with a subject that is too long', { ...sound, subject: 'x'.repeat(151) }, 'TEMPLATE_TEXT', 'subject'],
    ['with a text that is too long', { ...sound, body: 'x'.repeat(5001) }, 'TEMPLATE_TEXT', 'body'],
    ['without a text', { ...sound, body: '  ' }, 'TEMPLATE_TEXT', 'body'],
    ['with half a translation', { ...sound, subjectCy: 'I ((organisation))' }, 'TEMPLATE_WELSH', 'bodyCy'],
    ['with an unknown placeholder in Welsh', { ...sound, subjectCy: 'I', bodyCy: 'Annwyl ((enw))' }, 'TEMPLATE_PLACEHOLDER', 'bodyCy'],
  ])('%s', (_what, template, code, field) => {
    expect(checkTemplate(template)).toMatchObject({ code, fields: [{ name: field }] });
  });

  it('by the names that are unknown, each once', () => {
    expect(checkTemplate({ ...sound, body: '((nmae)) ((child)) ((nmae))' })?.details).toEqual({ names: ['nmae', 'child'] });
  });
});

describe('a template is kept', () => {
  it('with placeholders that are known, in English or in both languages', () => {
    expect(checkTemplate(sound)).toBeNull();
    expect(checkTemplate({ ...sound, subjectCy: 'I ((organisation))', bodyCy: 'Annwyl (( name )),', })).toBeNull();
    expect(checkTemplate({ ...sound, subjectCy: null, bodyCy: null })).toBeNull();
  });

  it('with every placeholder there is', () => {
    expect(checkTemplate({ ...sound, body: placeholders.map(({ name }) => `((${name}))`).join(' ') })).toBeNull();
  });
});

describe('a filled text', () => {
  it('leaves out the sentence that misses a value, and the paragraph of which nothing is left', () => {
    expect(fill('Dear ((name)),\n\nIt is due. You have answered ((percent_complete))% so far.\n\nWrite to ((champion_name)).', { name: 'Ada' })).toBe('Dear Ada,\n\nIt is due.');
  });

  it('does not fill what stands in a value', () => {
    expect(fill('((note))', { note: '((name))', name: 'Ada' })).toBe('((name))');
  });

  it('keeps the lines of a list', () => {
    expect(fill('Overdue:\n\n((list))', { list: 'Leeds\nYork' })).toBe('Overdue:\n\nLeeds\nYork');
  });
});

describe('a letter from a template', () => {
  it('shows addresses in paragraphs of their own, wherever they stand', () => {
    const letter = letterFrom({ ...sound, body: 'Dear ((name)),\n\nGo to ((link)) now.\n\nYour calendar: ((calendar))' }, values, 'en');
    expect(letter.paragraphs).toEqual([{ text: 'Dear Ada <b>Lovelace</b>,' }, { text: 'Go to' }, { link: values.link }, { text: 'now.' }, { text: 'Your calendar:' }, { link: values.calendar }]);
  });

  it('leaves out the sentence of an address that there is not', () => {
    expect(letterFrom({ ...sound, body: 'Hello.\n\nYour calendar: ((calendar))' }, { ...values, calendar: '' }, 'en').paragraphs).toEqual([{ text: 'Hello.' }]);
  });

  it('makes no link of what somebody typed', () => {
    const letter = letterFrom(sound, { ...values, name: '((link))' }, 'en');
    expect(letter.paragraphs[0]).toEqual({ text: 'Dear ((link)),' });
  });

  it('is in Welsh for who reads Welsh, where there is Welsh, and says so', () => {
    const both = { ...sound, subjectCy: 'I ((organisation))', bodyCy: 'Annwyl ((name)),' };
    expect(letterFrom(both, values, 'cy')).toMatchObject({ subject: 'I Barnsley', language: 'cy' });
    expect(html(letterFrom(both, values, 'cy'))).toContain('<html lang="cy">');
    expect(letterFrom(both, values, 'en')).toMatchObject({ subject: 'To Barnsley', language: 'en' });
    expect(html(letterFrom(sound, values, 'cy'))).toContain('<html lang="en">');
  });

  it('makes nothing of what somebody typed as a name, and has a subject of one line', () => {
    const letter = letterFrom(sound, { ...values, organisation: 'Barnsley\r\nBcc: all' }, 'en');
    expect(letter.subject).toBe('To Barnsley Bcc: all');
    expect(html(letter)).toContain('Ada &lt;b&gt;Lovelace&lt;/b&gt;');
  });

  it('keeps the lines of a list in HTML', () => {
    expect(html(letterFrom({ ...sound, body: '((list))' }, values, 'en'))).toContain('<p>Leeds: Bronze, due 24 March 2023<br>York: Bronze, due 24 March 2023</p>');
  });
});

describe('the templates of the product', () => {
  it.each(builtInTemplates.map(({ code, ...template }) => [code, template] as const))('%s can be kept, and reads well with all its values', (_code, template) => {
    expect(checkTemplate(template)).toBeNull();
    const letter = letterFrom(template, values, 'en');
    expect(placeholdersIn(`${letter.subject} ${plainText(letter)}`)).toEqual([]);
    expect(plainText(letter)).not.toMatch(/\(\(|\)\)|undefined| {2}\S/);
  });

  it('serve every step of the default plan, each once', () => {
    const codes = builtInTemplates.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(defaultPlan.flatMap(({ template }) => template ?? []).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('never end in an address that is missing', () => {
    const letters = builtInTemplates.map((template) => plainText(letterFrom(template, { name: 'Ada', organisation: 'Barnsley', subject_of_request: 'Bronze', due_on: '24 March 2023', link: values.link }, 'en')));
    for (const letter of letters) expect(letter).not.toContain('calendar');
  });
});
