import { figureDefinitions, figureNamed } from './figure-definitions.js';
import { buildFigure, listRow, type FigureCount } from './figure.js';
import { asText, table } from './print.js';

const region = (code: string, count: number, base: number): FigureCount => ({ group: '', groupLabel: '', code, label: code, count, base });

describe('a figure', () => {
  it('of response rates shows numerator, denominator and rate of every region, and their total', () => {
    const figure = buildFigure(figureNamed('response-rates')!, [region('north-west', 22, 23), region('london', 27, 33)]);
    expect(figure.rows.map(({ label, numerator, denominator, percentage }) => [label, numerator, denominator, percentage])).toEqual([['north-west', 22, 23, 95.7], ['london', 27, 33, 81.8]]);
    expect(figure.total).toMatchObject({ numerator: 49, denominator: 56, percentage: 87.5 });
  });

  it('has no total where its rows share the same authorities', () => {
    expect(buildFigure(figureNamed('readiness-by-level')!, []).total).toBeNull();
  });

  it('prints no rate over an empty base, and never one above 100%', () => {
    expect(buildFigure(figureNamed('response-rates')!, [region('x', 0, 0)]).rows[0]).toMatchObject({ percentage: null });
    expect(() => buildFigure(figureNamed('response-rates')!, [region('x', 2, 1)])).toThrow(RangeError);
  });

  it('always says what its denominators count', () => {
    for (const definition of figureDefinitions) expect(definition.denominatorCounts).not.toBe('');
  });

  it('keeps counts and days apart from rates: they have no denominator and no percentage, and no number where there is nothing to measure', () => {
    const figure = buildFigure(figureNamed('chasing')!, [
      { group: 'london', groupLabel: 'London', code: 'sent', label: 'Messages sent', count: 40, base: null, unit: 'count' },
      { group: 'london', groupLabel: 'London', code: 'days', label: 'Median days', count: null, base: null, unit: 'days' },
    ]);
    expect(figure.rows.map(({ group, numerator, denominator, percentage }) => [group, numerator, denominator, percentage])).toEqual([['London', 40, null, null], ['London', null, null, null]]);
    expect(figure.total).toBeNull();
    expect(asText(figure)).toMatch(/London\s+Messages sent\s+40\n/);
  });

  it('may be a list of texts, without columns for numbers', () => {
    const figure = buildFigure({ ...figureNamed('chasing')!, denominatorCounts: 'a blocker', columns: ['Rank', 'Blocker'] }, [listRow('must-1', ['Must 1', 'No family ID'])]);
    expect(table(figure)).toEqual([['Rank', 'Blocker'], ['Must 1', 'No family ID']]);
    expect(asText(figure)).toMatch(/\nA row: a blocker\.\n$/);
  });

  it('may have texts and a number in each row', () => {
    const figure = buildFigure({ ...figureNamed('chasing')!, columns: ['Step', 'Blocker', 'Who must act'] }, [listRow('1', ['1', 'No family ID', 'Supplier'], { count: 3, base: 4 })]);
    expect(table(figure)).toEqual([['Step', 'Blocker', 'Who must act', 'Numerator', 'Denominator', 'Rate (%)'], ['1', 'No family ID', 'Supplier', '3', '4', '75.0']]);
  });

  it('refuses a row of texts that does not fit its columns', () => {
    expect(() => buildFigure(figureNamed('chasing')!, [listRow('x', ['one'])])).toThrow(RangeError);
  });

  it('keeps its header where nothing was counted yet, and says nothing of texts where there are none', () => {
    const figure = buildFigure(figureNamed('chasing')!, []);
    expect(table(figure)).toEqual([['Region', 'What', 'Numerator', 'Denominator', 'Rate (%)']]);
    expect(Object.keys(buildFigure(figureNamed('response-rates')!, [region('london', 27, 33)]).rows[0]!)).toEqual(['group', 'code', 'label', 'unit', 'numerator', 'denominator', 'percentage']);
  });
});
