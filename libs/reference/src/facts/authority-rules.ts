// Do the authorities and regions fit together?
import { inForceOn } from '@muster/domain/organisations';
import type { FactProblem } from './refusal.js';
import { grouped, keysMustDiffer, numbersMustRun, rowsMust } from './row-rules.js';
import type { Tables } from './tables.js';

type England = Tables['england'][number];

const FAMILIES: Record<string, readonly England['type'][]> = {
  E06: ['Unitary authority'], E08: ['Metropolitan district'], E09: ['London borough', 'City corporation'], E10: ['County council'],
};

/** Everything that is wrong between regions, authorities and successors; empty when they fit. */
export function authorityProblems(tables: Tables): FactProblem[] {
  return [
    ...regionProblems(tables),
    ...keysMustDiffer([...tables.england, ...tables.wales], (row) => row.gss_code),
    ...keysMustDiffer(tables.wales, (row) => row.name),
    ...rowsMust(tables.england, validityProblem),
    ...overlapProblems(tables.england, 'dfe_code'),
    ...overlapProblems(tables.england, 'name'),
    ...rowsMust(tables.england, (row) => FAMILIES[row.gss_code.slice(0, 3)]?.includes(row.type) ? null : `type ${row.type} does not go with code ${row.gss_code}`),
    ...successorProblems(tables),
  ];
}

function regionProblems({ regions, england, wales }: Tables): FactProblem[] {
  const names = new Set(regions.map(({ nation, name }) => `${nation} ${name}`));
  const known = (nation: string) => ({ region }: { region: string }) =>
    names.has(`${nation} ${region}`) ? null : `region ${region} is not a region of ${nation} in regions.csv`;
  return [
    ...keysMustDiffer(regions, (row) => row.code),
    ...keysMustDiffer(regions, (row) => `${row.nation} ${row.name}`),
    ...numbersMustRun(regions, { group: (row) => row.nation, number: (row) => row.position }),
    ...rowsMust(england, known('england')),
    ...rowsMust(wales, known('wales')),
  ];
}

function validityProblem(row: England): string | null {
  return row.valid_to !== null && row.valid_to < row.valid_from ? `valid_to ${row.valid_to} is before valid_from ${row.valid_from}` : null;
}

/** On no day may two rows in force carry the same code or the same name. */
function overlapProblems(england: Tables['england'], key: 'dfe_code' | 'name'): FactProblem[] {
  const groups = grouped(england, (row) => row[key]);
  return rowsMust(england, (row) => {
    const dated = (other: England) => ({ validFrom: other.valid_from, validTo: other.valid_to });
    const clash = groups.get(row[key])?.find((other) => other.at.line < row.at.line && (inForceOn(dated(row), other.valid_from) || inForceOn(dated(other), row.valid_from)));
    return clash ? `${key} ${row[key]} is in force on the same days as on line ${clash.at.line}` : null;
  });
}

/** A successor starts on the day given, and its predecessor ends on the day before. */
function successorProblems({ successors, england }: Tables): FactProblem[] {
  const lastDayOf = (code: string) => england.filter((row) => row.dfe_code === code).map((row) => row.valid_to).sort().at(-1);
  const starts = (code: string, day: string) => england.some((row) => row.dfe_code === code && row.valid_from === day);
  return [
    ...keysMustDiffer(successors, (row) => `${row.predecessor_dfe_code} to ${row.successor_dfe_code}`),
    ...rowsMust(successors, (row) => lastDayOf(row.predecessor_dfe_code) === dayBefore(row.from_day) ? null
      : `predecessor ${row.predecessor_dfe_code} does not end on ${dayBefore(row.from_day)}`),
    ...rowsMust(successors, (row) => starts(row.successor_dfe_code, row.from_day) ? null
      : `successor ${row.successor_dfe_code} does not start on ${row.from_day}`),
  ];
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
