import { blockedCells, type AuthorityAnswers } from './cells.js';
import { isForSupplier, waitingBySystem } from './waiting-for-suppliers.js';

const authority = (system: string | null, ...held: string[]): AuthorityAnswers => ({
  organisationId: 'x', region: null, system, source: new Map(held.map((code, place) => [`i${place}`, { state: 'answered', code }])), barriers: new Map([['silver', ['system-unsupported']]]),
});
const blocker = (code: string, indicators: string[], systems: string[] = []) => ({ id: code, code, indicators, barriers: ['system-unsupported'], systems, status: 'open' as const });
const input = {
  indicators: ['i0', 'i1'].map((code) => ({ code, level: 'silver' })),
  blockers: [blocker('field', ['i0', 'i1']), blocker('people', ['i0']), blocker('report', ['i1'], ['mosaic'])],
  authorities: [authority('mosaic', 'case-files', 'case-files'), authority('mosaic', 'system', 'case-files'), authority('eclipse', 'case-files', 'system'), authority(null, 'case-files', 'case-files')],
};
const waiting = waitingBySystem(blockedCells(input), input, new Set([0, 2]));

describe('what waits for suppliers', () => {
  it('is what the supplier must do, or what the system or its supplier causes', () => {
    expect([['supplier', 'capacity'], ['authority', 'system'], ['dfe', 'supplier'], ['hmcts', 'other-agency']].map(([actor, cause]) => isForSupplier({ actor: actor!, cause: cause! }))).toEqual([true, true, true, false]);
  });

  it('counts authorities, items and cells by system, each cell once', () => {
    expect(waiting.map(({ blockers: _, ...system }) => system)).toEqual([
      { system: 'mosaic', authorities: [0, 1], indicators: [0, 1], cells: 3 }, { system: 'eclipse', authorities: [2], indicators: [0], cells: 1 },
    ]);
  });

  it('names each blocker with who waits for it, and leaves out those that are not for a supplier', () => {
    expect(waiting[0]!.blockers).toEqual([{ blocker: 0, authorities: [0, 1], indicators: [0, 1], cells: 3 }, { blocker: 2, authorities: [0, 1], indicators: [1], cells: 2 }]);
  });
});
