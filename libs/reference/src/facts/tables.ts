// Which tables of facts are there, and what does a row of each look like?
import { z } from 'zod';
import * as cell from './cells.js';
import type { Located, TableSpec } from './csv.js';

const table = <Shape extends z.ZodRawShape>(file: string, shape: Shape) =>
  ({ file, row: z.object(shape) }) satisfies TableSpec;

const tile = { col: cell.whole(0, 99), row: cell.whole(0, 99) };

/** Every table of the facts by the name that the rules use, with its file and its row shape. */
export const tableSpecs = {
  regions: table('regions.csv', {
    code: cell.slug, nation: cell.oneOf('england', 'wales'), name: cell.text(60), name_cy: cell.optionalText(60), position: cell.whole(1, 99),
    ons_code: z.string().regex(/^(E12\d{6})?$/, 'must be an ONS region code such as E12000001, or empty').transform((code) => code || null),
  }),
  england: table('local-authorities-england.csv', {
    dfe_code: cell.dfeCode, gss_code: cell.englishGss, name: cell.text(80), region: cell.text(60),
    type: cell.oneOf('Unitary authority', 'Metropolitan district', 'London borough', 'City corporation', 'County council'),
    valid_from: cell.day, valid_to: cell.optionalDay, london_sub_region: cell.oneOf('', 'Inner London', 'Outer London').transform((name) => name || null),
  }),
  wales: table('local-authorities-wales.csv', {
    gss_code: cell.welshGss, name: cell.text(80), name_cy: cell.text(80), region: cell.text(60), health_board: cell.text(80),
  }),
  successors: table('successors.csv', { predecessor_dfe_code: cell.dfeCode, successor_dfe_code: cell.dfeCode, from_day: cell.day }),
  populations: table('population-0-17.csv', {
    gss_code: cell.gss, year: cell.whole(2009, 2099), population_0_17: cell.whole(1, 9_999_999), source: cell.text(200),
  }),
  neighbours: table('statistical-neighbours.csv', {
    dfe_code: cell.dfeCode, neighbour_dfe_code: cell.dfeCode, rank: cell.whole(1, 10), model: cell.oneOf('2021', '2025'),
    closeness: cell.oneOf('Extremely close', 'Very close', 'Close', 'Somewhat close', 'Not close'),
  }),
  tilesEngland: table('tile-layout-england.csv', { ...tile, gss_code: cell.englishGss }),
  tilesWales: table('tile-layout-wales.csv', { ...tile, gss_code: cell.welshGss }),
  systems: table('case-management-systems.csv', {
    id: cell.slug, product: cell.text(80), provider: cell.optionalText(80), former_names_or_providers: cell.optionalText(200),
    status: cell.oneOf('current', 'leaving market', 'legacy', 'other'), evidence: cell.optionalText(300),
  }),
  ethnicity: table('cbds-ethnicity-codes.csv', {
    code: z.string().regex(/^[A-Z]{4}$/, 'must be four capital letters'), label: cell.text(60), position: cell.whole(1, 99),
  }),
  bankHolidays: table('bank-holidays.csv', { day: cell.day, name: cell.text(80), substitute: cell.oneOf('yes', 'no') }),
  levels: table('plo-levels.csv', { code: cell.slug, name: cell.text(30), position: cell.whole(1, 9) }),
  indicators: table('plo-indicators.csv', {
    id: cell.slug, level: cell.optionalText(30), data_definition: cell.text(200), metrics: cell.text(300),
    collectable_without_system_change: cell.oneOf('yes', 'no', ''),
    recommended: cell.oneOf('phase1', 'phase2', 'altered', 'removed', 'added', 'unstated'), future_source: cell.oneOf('LA', 'HMCTS', 'Cafcass', ''),
    phase: cell.oneOf('1', '2', '1+2', ''), note: cell.optionalText(300), table7_row: cell.optionalWhole(1, 99),
  }),
  definitions: table('plo-definitions.csv', { indicator_id: cell.slug, name: cell.text(60), short: cell.text(28), definition: cell.text(600) }),
  metrics: table('plo-metrics.csv', {
    indicator_id: cell.slug, position: cell.whole(1, 99), name: cell.text(60), kind: cell.oneOf('date', 'code', 'number', 'text'),
    unit: cell.oneOf('child', 'family'), codes: z.union([cell.slug, z.literal('')], { error: 'must name a code list, or be empty' }),
  }),
  codes: table('plo-codes.csv', {
    list: cell.slug, code: z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'must be letters, digits and single hyphens'),
    label: cell.text(120), position: cell.whole(1, 99),
  }),
  blockers: table('plo-blockers.csv', {
    indicator_id: cell.slug, level: cell.text(30), blocker: cell.text(300), solution: cell.text(300),
    priority: cell.oneOf('must', 'should', 'could', 'na'), rank: cell.optionalWhole(1, 99),
    cause: cell.oneOf('not-captured', 'system', 'supplier', 'capacity', 'data-sharing', 'definition', 'consent-or-law', 'other-agency', ''),
    actor: cell.oneOf('authority', 'supplier', 'hmcts', 'cafcass', 'dfe', ''), barriers: cell.barriers,
  }),
} as const;

export type TableName = keyof typeof tableSpecs;

/** The rows of every table, each with the file and line it came from. */
export type Tables = { readonly [Name in TableName]: readonly Located<z.output<(typeof tableSpecs)[Name]['row']>>[] };
