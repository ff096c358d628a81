import fc from 'fast-check';
import { createLog, scrubbed } from './log.js';

function logged(write: (log: ReturnType<typeof createLog>) => void, readable = false): string {
  let line = '';
  write(createLog({ readable, to: { write: (text) => { line += text; } } }));
  return line;
}

describe('a line of the log', () => {
  it('holds no address, account, token or query of an address', () => {
    for (const [secret, kept] of [
      ['to sam.shah+x@council.gov.uk', 'to [address]'], ['postgres://owner:word@db:5432/plo', 'postgres://[account]@db:5432/plo'], ['Bearer abc.def-ghi', 'Bearer [token]'], ['GET /a?code=123456&x=1', 'GET /a?[query]?[query]'],
      [`hash ${'a'.repeat(43)}`, 'hash [token]'],
    ] as const) expect(scrubbed(secret)).toBe(kept);
    expect(scrubbed('person 0b7ea1de-0c55-4d0e-9a0b-2f4f1f3c9f10 at 12:30')).toBe('person 0b7ea1de-0c55-4d0e-9a0b-2f4f1f3c9f10 at 12:30');
  });

  it('stays one line of JSON, whatever is said, and never says the address in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), (before, after) => {
      const line = logged((log) => log.info({ more: `${before}\nzoe@example.org\t${after}` }, `${before}zoe@example.org ${after}`));
      expect(line.trimEnd().split('\n')).toHaveLength(1);
      expect(Object.keys(JSON.parse(line) as object)).toEqual(['level', 'time', 'more', 'msg']);
      expect(line).not.toContain('zoe@');
    }), { seed: 4, numRuns: 2_000 });
  });

  it('leaves out fields that may hold secrets, one level down too', () => {
    const line = logged((log) => log.warn({ cookie: 'c-1', token: 't-1', request: { headers: { a: 'h-1' }, email: 'e-1' }, kept: 1 }, 'said'));
    expect(JSON.parse(line)).toMatchObject({ level: 'warn', kept: 1, msg: 'said', request: {} });
    expect(line).not.toMatch(/[cthe]-1/);
  });

  it('says of a fault what broke and where, but no value of a statement', () => {
    const fault = Object.assign(new Error('invalid input syntax for type uuid: "Zoe Unsaid"'), { code: '22P02', query: 'select $1', parameters: ['Zoe Unsaid'], detail: 'Key (name)=(Zoe Unsaid) exists', driverError: { detail: 'Zoe Unsaid' } });
    const line = logged((log) => log.error({ err: fault }, 'fault'));
    expect(JSON.parse(line)).toMatchObject({ err: { name: 'Error', code: '22P02', message: 'invalid input syntax for type uuid: [value]', in: 'select $1', at: expect.arrayContaining([expect.stringMatching(/^at /)]) } });
    expect(line).not.toContain('Zoe');
  });

  it('can be read by people, at a terminal', () => {
    expect(logged((log) => log.info({ status: 200 }, 'request'), true)).toMatch(/^\d\d:\d\d:\d\d info request status=200\n$/);
    expect(logged((log) => log.error({ err: new Error('broke') }, 'fault'), true)).toMatch(/^\S+ error fault\nbroke\n {4}at /);
  });
});
