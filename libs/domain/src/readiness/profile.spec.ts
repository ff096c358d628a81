import { profileOf, type ProfileInput } from './profile.js';

type Row = ProfileInput['observations'][number];

const rag = { code: 'rag', label: 'Red, amber or green', subjects: ['bronze'], choices: [{ code: 'green', label: 'Green' }, { code: 'amber', label: 'Amber' }] };
const source = { code: 'source', label: 'Where it is held', subjects: ['gender'], choices: [{ code: 'system', label: 'System' }] };
const row = (more: Partial<Row>): Row => ({ measure: 'rag', subject: 'bronze', state: 'answered', code: 'green', number: null, source: 'declared', roundId: null, asOf: new Date('2023-02-20'), origin: 's', ...more });
const evidenced = (more: Partial<Row>): Row => row({ source: 'evidenced', measure: 'returned', code: 'returned', roundId: 'newest', origin: 'r', ...more });
const input = (observations: Row[], more: Partial<ProfileInput> = {}): ProfileInput => ({
  subjects: [{ code: 'bronze', level: 'bronze' }, { code: 'gender', level: 'bronze' }], measures: [rag, source], observations, peers: [{ who: 'region', hidden: false }, { who: 'neighbours', hidden: true }],
  distribution: [{ who: 'region', measure: 'rag', subject: 'bronze', code: 'amber', count: 3 }], evidence: new Map([['bronze', 'newest']]), barriers: [{ code: 'workforce', label: 'Workforce capacity' }], ...more,
});

describe('the profile of an authority', () => {
  it('has what was declared and what is held beside it', () => {
    const [bronze] = profileOf(input([row({}), row({ source: 'moderated', code: 'amber', origin: '7' })]));
    expect(bronze!.readings).toMatchObject([{ measure: 'rag', declared: { letter: 'G', label: 'Green', standing: 'ready' }, moderated: { letter: 'A', label: 'Amber', standing: 'partly', origin: '7' } }]);
  });

  it('counts the choices of others in the order of the measure, and hides those of a group that is too small', () => {
    const [bronze] = profileOf(input([]));
    expect(bronze!.readings[0]!.peers).toEqual([{ who: 'region', counts: [0, 3] }, { who: 'neighbours', counts: null }]);
  });

  it('says unable with its letter, its barriers and its lead time', () => {
    const [, gender] = profileOf(input([row({ measure: 'source', subject: 'gender', state: 'unable', code: null }), row({ measure: 'barrier', subject: 'gender', code: 'workforce' }), row({ measure: 'lead-time', subject: 'gender', code: null, number: 9 })]));
    expect(gender).toMatchObject({ readings: [{ declared: { letter: 'u', label: 'Unable', standing: 'not-ready' } }], barriers: [{ label: 'Workforce capacity' }], leadTime: 9 });
  });

  it('takes the evidence of the round that counts, and of no other', () => {
    const [bronze, gender] = profileOf(input([evidenced({ roundId: 'older', code: 'not-returned' }), evidenced({}), evidenced({ measure: 'delivered', subject: 'gender', code: 'partly' })]));
    expect([bronze!.evidenced?.label, gender!.evidenced?.label]).toEqual(['Returned', 'Delivered in part']);
  });

  it('says of a level whether its data came, and of an indicator only what is noted of itself, as the heatmap does', () => {
    const [level, indicator] = profileOf(input([evidenced({ code: 'not-returned' })]));
    expect([level!.evidenced, indicator!.evidenced]).toEqual([expect.objectContaining({ label: 'Not returned', standing: 'not-ready' }), null]);
    expect(profileOf(input([evidenced({ state: 'unable', code: null })])).map((one) => one.evidenced?.label ?? null)).toEqual(['Unable', null]);
    expect(profileOf(input([evidenced({})]))[1]!.evidenced).toBeNull();
    expect(profileOf(input([]))[0]!.evidenced).toBeNull();
  });
});
