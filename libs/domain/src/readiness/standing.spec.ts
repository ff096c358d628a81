import { heldWithoutSystemChange, standingOf } from './standing.js';

const said = (measure: string, code: string) => standingOf({ measure, state: 'answered', code });

describe('where an answer stands', () => {
  it('follows the words beside red, amber and green', () => {
    expect([said('rag', 'green'), said('rag', 'amber'), said('rag', 'red')]).toEqual(['ready', 'partly', 'not-ready']);
  });

  it('is ready for an item on a system or a tracker, in part in case files, and not ready where others or nobody hold it', () => {
    expect(['system', 'tracker', 'case-files', 'other-agency', 'not-recorded'].map((code) => said('source', code))).toEqual(['ready', 'ready', 'partly', 'not-ready', 'not-ready']);
  });

  it('is not ready where an authority is unable or does not collect it', () => {
    expect(['unable', 'not-collected'].map((state) => standingOf({ measure: 'source', state, code: null }))).toEqual(['not-ready', 'not-ready']);
  });

  it('is nowhere where nothing was said about it', () => {
    expect([said('lead-time', '3'), said('rag', 'blue'), standingOf({ measure: 'rag', state: 'unknown', code: null }), standingOf({ measure: 'barrier', state: 'unable', code: null })]).toEqual([null, null, null, null]);
  });
});

describe('what can be reported without changing a system', () => {
  it('is what a system or a tracker holds', () => {
    expect(['system', 'tracker', 'case-files', null].map(heldWithoutSystemChange)).toEqual([true, true, false, false]);
  });
});
