import { isStaff, permitted, signInAddress } from './permitted.js';

const viewer = ['organisation.list', 'programme.list', 'wave.list', 'rates.see', 'readiness.see'];

describe('which pages somebody may open', () => {
  it('gives a viewer rates and readiness, but no people, responses or mail', () => {
    expect(permitted(viewer, { resource: 'readiness', action: 'list' })).toBe(true);
    expect(permitted(viewer, { resource: 'rates', action: 'list' })).toBe(true);
    for (const resource of ['people', 'appointments', 'responses', 'messages', 'surveys']) {
      expect(permitted(viewer, { resource, action: 'list' })).toBe(false);
    }
  });

  it('does not let a reader create', () => {
    expect(permitted(viewer, { resource: 'waves', action: 'create' })).toBe(false);
  });

  it('gives a viewer the rounds with their rates, but no returns, queries, ledger or data sharing', () => {
    const reader = [...viewer, 'collection.list', 'round.list', 'return.rates'];
    expect(permitted(reader, { resource: 'rounds', action: 'show' })).toBe(true);
    for (const resource of ['returns', 'queries', 'ledger', 'sharing']) expect(permitted(reader, { resource, action: 'list' })).toBe(false);
    expect(permitted(reader, { resource: 'rounds', action: 'create' })).toBe(false);
  });

  it('gives a champion the worklist and the contact log', () => {
    const champion = ['worklist.see', 'contact.list', 'contact.log'];
    for (const resource of ['worklist', 'contacts', 'contact-regions']) expect(permitted(champion, { resource, action: 'list' })).toBe(true);
    expect(permitted(champion, { resource: 'contacts', action: 'create' })).toBe(true);
    expect(permitted(champion, { resource: 'templates', action: 'list' })).toBe(false);
  });

  it('asks the record before it is edited', () => {
    const editor = ['wave.update'];
    expect(permitted(editor, { resource: 'waves', action: 'edit', record: { allowedActions: [] } })).toBe(false);
    expect(permitted(editor, { resource: 'waves', action: 'edit', record: { allowedActions: ['wave.update'] } })).toBe(true);
    expect(permitted(editor, { resource: 'waves', action: 'edit' })).toBe(true);
  });

  it('knows no page that was not named', () => {
    expect(permitted(['wave.list'], { resource: 'constructor', action: 'list' })).toBe(false);
    expect(permitted(['wave.list'], { resource: 'waves', action: 'delete' })).toBe(false);
  });

  it('sends people of authorities to their own pages', () => {
    expect(isStaff(['SPOC', 'DEPUTY'])).toBe(false);
    expect(isStaff(['SPOC', 'CHAMPION'])).toBe(true);
  });

  it('remembers where somebody wanted to go', () => {
    expect(signInAddress('/staff/waves?page=2')).toBe('/sign-in?next=%2Fstaff%2Fwaves%3Fpage%3D2');
  });
});
