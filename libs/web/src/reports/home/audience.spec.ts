import { championOf, outstandingIn, partsFor } from './audience.js';

const me = (roles: string[], allowedActions: string[] = ['rates.see']) => ({ roles, allowedActions, appointments: [] });

describe('the first page of the signed-in role', () => {
  it('shows the project team what needs attention', () => {
    expect(partsFor(me(['PROJECT_TEAM']))).toEqual(['attention', 'overview']);
  });

  it('shows a champion the own region, and a viewer only rates and readiness', () => {
    expect(partsFor(me(['CHAMPION']))).toEqual(['region', 'overview']);
    expect(partsFor(me(['VIEWER']))).toEqual(['overview']);
  });

  it('shows a champion the worklist first', () => {
    expect(partsFor(me(['CHAMPION'], ['worklist.see', 'rates.see']))).toEqual(['worklist', 'region', 'overview']);
  });

  it('shows the open rounds to whoever may see rounds and has no worklist', () => {
    expect(partsFor(me(['VIEWER'], ['round.list', 'rates.see']))).toEqual(['rounds', 'overview']);
    expect(partsFor(me(['PROJECT_TEAM'], ['round.list', 'rates.see']))).toEqual(['attention', 'rounds', 'overview']);
    expect(partsFor(me(['CHAMPION'], ['worklist.see', 'round.list']))).not.toContain('rounds');
  });

  it('shows somebody with two roles the parts of both', () => {
    expect(partsFor(me(['CHAMPION', 'PROJECT_TEAM']))).toEqual(['attention', 'region', 'overview']);
  });

  it('knows the regions of a champion, each once', () => {
    const appointments = [{ role: 'CHAMPION', region: 'london' }, { role: 'CHAMPION', region: 'london' }, { role: 'SPOC', region: null }];
    expect(championOf({ appointments })).toEqual(['london']);
  });

  it('lists who is outstanding in the own region only', () => {
    const responses = [
      { state: 'SUBMITTED', region: { code: 'london' } },
      { state: 'REOPENED', region: { code: 'london' } },
      { state: 'NOT_STARTED', region: { code: 'east' } },
    ];
    expect(outstandingIn(responses, ['london'])).toEqual({ expected: 2, outstanding: [responses[1]] });
  });
});
