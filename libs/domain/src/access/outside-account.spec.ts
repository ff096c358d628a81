import { decideArrival, decidePerson } from './outside-account.js';

const barnsley = { category: '002', number: '370' };
const ofBarnsley = { organisationId: 'barnsley' };
const staff = { organisationId: null };

describe('arriving from DfE Sign-in', () => {
  it('somebody acts for the authority that it names, when that is one of theirs', () => {
    expect(decideArrival({ claimed: barnsley, authorityId: 'barnsley', grants: [ofBarnsley, { organisationId: 'leeds' }] })).toEqual({ organisationId: 'barnsley' });
  });

  it('nobody acts for an authority that is not theirs, also when they have another', () => {
    expect(decideArrival({ claimed: barnsley, authorityId: 'barnsley', grants: [{ organisationId: 'leeds' }] })).toEqual({ refusal: 'ORGANISATION_NOT_YOURS' });
    expect(decideArrival({ claimed: barnsley, authorityId: 'barnsley', grants: [staff, { organisationId: 'leeds' }] })).toEqual({ refusal: 'ORGANISATION_NOT_YOURS' });
  });

  it.each([
    ['a number that no roster has', { claimed: { ...barnsley, number: '999' }, authorityId: null }],
    ['another kind of organisation', { claimed: { category: '011', number: '370' }, authorityId: 'barnsley' }],
    ['a number without a category', { claimed: { category: null, number: '370' }, authorityId: 'barnsley' }],
  ])('with %s nobody acts for an authority', (_what, arrival) => {
    expect(decideArrival({ ...arrival, grants: [ofBarnsley] })).toEqual({ refusal: 'ORGANISATION_UNKNOWN' });
  });

  it('whoever works for no authority comes in from any organisation, but from some', () => {
    expect(decideArrival({ claimed: { category: '011', number: null }, authorityId: null, grants: [staff] })).toEqual({ organisationId: null });
    expect(decideArrival({ claimed: null, authorityId: null, grants: [staff] })).toEqual({ refusal: 'ORGANISATION_MISSING' });
  });

  it('nobody comes in without a role of today', () => {
    expect(decideArrival({ claimed: barnsley, authorityId: 'barnsley', grants: [] })).toEqual({ refusal: 'NO_APPOINTMENT' });
  });
});

describe('the person behind an outside account', () => {
  const sam = { personId: 'sam', hasOtherAccount: false };

  it('is whoever it was linked to, whatever its address says now', () => {
    expect(decidePerson({ addressVerified: false, linked: 'sam', byAddress: { personId: 'sue', hasOtherAccount: false } })).toEqual({ personId: 'sam', first: false });
  });

  it('is the first time whoever has its address, if that was verified', () => {
    expect(decidePerson({ addressVerified: true, linked: null, byAddress: sam })).toEqual({ personId: 'sam', first: true });
    expect(decidePerson({ addressVerified: false, linked: null, byAddress: sam })).toEqual({ refusal: 'ADDRESS_NOT_VERIFIED' });
  });

  it('is nobody where nobody has its address, or where its person comes in with another account', () => {
    expect(decidePerson({ addressVerified: true, linked: null, byAddress: null })).toEqual({ refusal: 'PERSON_UNKNOWN' });
    expect(decidePerson({ addressVerified: true, linked: null, byAddress: { ...sam, hasOtherAccount: true } })).toEqual({ refusal: 'OTHER_ACCOUNT' });
  });
});
