// Do populations, neighbours and tiles belong to authorities that were there, and are bank holidays weekdays?
import { inForceOn } from '@muster/domain/organisations';
import type { FactProblem } from './refusal.js';
import { keysMustDiffer, numbersMustRun, rowsMust } from './row-rules.js';
import type { Tables } from './tables.js';

/** ONS estimates the population of the middle of each year. */
const MID_YEAR = '06-30';
/** The tiles are laid out for the authorities of this day (ATTRIBUTION.md); other days join by DfE code. */
const TILES_DAY = '2023-04-01';

/** Everything that is wrong in the tables about places; empty when they fit. */
export function placeProblems(tables: Tables): FactProblem[] {
  return [...populationProblems(tables), ...neighbourProblems(tables), ...tileProblems(tables), ...holidayProblems(tables)];
}

function populationProblems({ populations, england, wales }: Tables): FactProblem[] {
  const welsh = new Set(wales.map((row) => row.gss_code));
  const english = new Map(england.map((row) => [row.gss_code, { validFrom: row.valid_from, validTo: row.valid_to }]));
  return [
    ...keysMustDiffer(populations, (row) => `${row.gss_code} in ${row.year}`),
    ...rowsMust(populations, ({ gss_code: code, year }) => {
      const dated = english.get(code);
      if (!dated) return welsh.has(code) ? null : `gss_code ${code} is not a known authority`;
      return inForceOn(dated, `${year}-${MID_YEAR}`) ? null : `gss_code ${code} was not in force in the middle of ${year}`;
    }),
  ];
}

/** A bank holiday is a weekday: one that falls on a weekend has a substitute, and only that is kept. */
function holidayProblems({ bankHolidays }: Tables): FactProblem[] {
  const weekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return [
    ...keysMustDiffer(bankHolidays, ({ day }) => day),
    ...rowsMust(bankHolidays, ({ day }) => (weekend(day) ? `day ${day} is on a weekend: give its substitute` : null)),
  ];
}

function neighbourProblems({ neighbours, england }: Tables): FactProblem[] {
  const known = new Set(england.map((row) => row.dfe_code));
  return [
    ...rowsMust(neighbours, (row) => {
      const unknown = [row.dfe_code, row.neighbour_dfe_code].filter((code) => !known.has(code));
      if (unknown.length > 0) return `DfE code ${unknown.join(' and ')} is not a known authority`;
      return row.dfe_code === row.neighbour_dfe_code ? `authority ${row.dfe_code} cannot be its own neighbour` : null;
    }),
    ...keysMustDiffer(neighbours, (row) => `neighbour ${row.neighbour_dfe_code} of ${row.dfe_code} in model ${row.model}`),
    ...numbersMustRun(neighbours, { group: (row) => `authority ${row.dfe_code} in model ${row.model}`, number: (row) => row.rank }),
  ];
}

function tileProblems({ tilesEngland, tilesWales, england, wales }: Tables): FactProblem[] {
  const english = england.filter((row) => inForceOn({ validFrom: row.valid_from, validTo: row.valid_to }, TILES_DAY));
  return [...layoutProblems(tilesEngland, english), ...layoutProblems(tilesWales, wales)];
}

function layoutProblems(tiles: Tables['tilesEngland'], authorities: readonly { gss_code: string }[]): FactProblem[] {
  const known = new Set(authorities.map((row) => row.gss_code));
  const placed = new Set(tiles.map((row) => row.gss_code));
  const homeless = [...known].filter((code) => !placed.has(code));
  const [first] = tiles;
  return [
    ...rowsMust(tiles, ({ gss_code: code }) => known.has(code) ? null : `gss_code ${code} is not an authority of ${TILES_DAY}`),
    ...keysMustDiffer(tiles, (row) => row.gss_code),
    ...keysMustDiffer(tiles, (row) => `column ${row.col}, row ${row.row}`),
    ...(first && homeless.length > 0 ? [{ file: first.at.file, line: 1, reason: `has no tile for ${homeless.join(', ')}` }] : []),
  ];
}
