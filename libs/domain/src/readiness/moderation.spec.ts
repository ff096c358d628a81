import { decideModerate, reasonLength, type Moderation, type Standpoint } from './moderation.js';

const rag = { code: 'rag', label: 'Red, amber or green', subjects: ['bronze'], choices: [{ code: 'green', label: 'Green' }, { code: 'red', label: 'Red' }] };
const declaredGreen: Standpoint = { measures: [rag], last: null, declared: 'green' };
const heldRed: Standpoint = { ...declaredGreen, last: { id: '7', code: 'red' } };
const takenBack: Standpoint = { ...declaredGreen, last: { id: '8', code: null } };
const red: Moderation = { measure: 'rag', subject: 'bronze', code: 'red', reason: 'The return came without the bronze data.', expected: null };

const refused = (more: Partial<Moderation>, standpoint = declaredGreen) => decideModerate({ ...red, ...more }, standpoint)?.code ?? null;

describe('holding another rating than the declared one', () => {
  it('is for a reason, and of something that the wave asks with one choice', () => {
    expect(refused({})).toBeNull();
    expect(refused({ measure: 'ease' })).toBe('RATING_UNKNOWN');
    expect(refused({ subject: 'gold' })).toBe('RATING_UNKNOWN');
    expect(refused({ code: 'blue' })).toBe('RATING_UNKNOWN');
    expect(refused({ reason: ' ' })).toBe('REASON_MISSING');
    expect(refused({ reason: 'x'.repeat(reasonLength + 1) })).toBe('REASON_MISSING');
  });

  it('never overwrites what nobody has read', () => {
    expect(refused({ code: 'green' }, heldRed)).toBe('RATING_CHANGED');
    expect(refused({ code: 'green', expected: '7' }, heldRed)).toBeNull();
    expect(refused({ expected: '7' })).toBe('RATING_CHANGED');
    expect(refused({ expected: '8' }, takenBack)).toBeNull();
  });

  it('changes something', () => {
    expect(refused({ code: 'green' })).toBe('RATING_STANDS');
    expect(refused({ expected: '7' }, heldRed)).toBe('RATING_STANDS');
    expect(refused({ code: 'green', expected: '8' }, takenBack)).toBe('RATING_STANDS');
    expect(refused({ code: 'green' }, { ...declaredGreen, declared: null })).toBeNull();
  });

  it('can be taken back where it is held', () => {
    expect(refused({ code: null, expected: '7' }, heldRed)).toBeNull();
    expect(refused({ code: null })).toBe('RATING_NOT_MODERATED');
    expect(refused({ code: null, expected: '8' }, takenBack)).toBe('RATING_NOT_MODERATED');
    expect(refused({ code: null, expected: '7', reason: '' }, heldRed)).toBe('REASON_MISSING');
  });
});
