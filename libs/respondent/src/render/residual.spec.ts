import { value } from '../../test/survey.js';
import { residual, waits } from './residual.js';

const here = { question: 'here', eq: 'x' };
const there = { question: 'there', eq: 'y' };
const onPage = new Set(['here']);
const yes = { there: value('y') };
const no = { there: value('n') };

describe('what is left of a condition on a page', () => {
  it('is true without a condition, and the condition itself when it is all on the page', () => {
    expect(residual(undefined, onPage, {})).toBe(true);
    expect(residual({ not: here }, onPage, {})).toEqual({ not: here });
  });

  it('is decided by answers on other pages where they decide it', () => {
    expect(residual(there, onPage, yes)).toBe(true);
    expect(residual({ all: [here, there] }, onPage, no)).toBe(false);
    expect(residual({ any: [here, there] }, onPage, yes)).toBe(true);
    expect(residual({ not: { any: [there] } }, onPage, no)).toBe(true);
  });

  it('is the part on the page where they leave it open', () => {
    expect(residual({ all: [here, there] }, onPage, yes)).toEqual(here);
    expect(residual({ any: [here, there, { not: here }] }, onPage, no)).toEqual({ any: [here, { not: here }] });
  });
});

describe('a section that cannot be started yet', () => {
  it('waits for an open answer, not for a given one', () => {
    expect(waits(there, {})).toBe(true);
    expect(waits(there, no)).toBe(false);
    expect(waits(there, yes)).toBe(false);
    expect(waits(undefined, {})).toBe(false);
  });
});
