// What are the facts, once they have been read and checked?

export type Nation = 'england' | 'wales';

export interface Region {
  readonly code: string;
  readonly nation: Nation;
  /** The official name (ONS for England, safeguarding board area for Wales). */
  readonly name: string;
  readonly nameCy: string | null;
  readonly position: number;
  readonly onsCode: string | null;
}

/** One row per authority per ONS code: an authority whose ONS code changed has several, never two on one day. */
export interface Authority {
  /** DfE code in England (831), ONS code in Wales (W06000001). Unique on any one day. */
  readonly code: string;
  readonly nation: Nation;
  /** ONS code; unique over all rows. */
  readonly gssCode: string;
  readonly name: string;
  readonly nameCy: string | null;
  /** Code of the region. */
  readonly region: string;
  readonly type: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly londonSubRegion: string | null;
  readonly healthBoard: string | null;
}

/** `predecessor` was replaced by `successor` (authority codes), whose first day is `fromDay`. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly fromDay: string;
}

/** Children aged 0 to 17 in the middle of the year. Welsh figures (2020, before rebasing) do not compare with English ones. */
export interface Population {
  readonly gssCode: string;
  readonly year: number;
  readonly children: number;
  readonly source: string;
}

/** Statistical neighbour by the DfE's model of 2021 or 2025; rank 1 is the nearest. Authority codes, England only. */
export interface Neighbour {
  readonly authority: string;
  readonly neighbour: string;
  readonly rank: number;
  readonly model: string;
  readonly closeness: string;
}

/** Place of an authority in the tile map: row 0 at the top, odd rows half a tile to the right. */
export interface Tile {
  readonly nation: Nation;
  /** Authority code, by which other days than 1 April 2023 join. */
  readonly authority: string;
  readonly gssCode: string;
  readonly col: number;
  readonly row: number;
}

export interface CaseManagementSystem {
  readonly code: string;
  readonly product: string;
  readonly provider: string | null;
  readonly formerly: string | null;
  readonly status: 'current' | 'leaving market' | 'legacy' | 'other';
  readonly evidence: string | null;
}

export interface CodedLabel {
  readonly code: string;
  readonly label: string;
}

export interface EthnicityCode extends CodedLabel {
  readonly position: number;
}

/** One data item of an indicator, and whether one is given a child or a family. `codes` is empty unless the kind is code. */
export interface Metric {
  readonly position: number;
  readonly name: string;
  readonly kind: 'date' | 'code' | 'number' | 'text';
  readonly unit: 'child' | 'family';
  readonly codes: readonly CodedLabel[];
}

export interface Indicator {
  readonly code: string;
  /** Code of the level; null for the metrics that the report adds. */
  readonly level: string | null;
  /** 1 to 33 as in Table 7 of the report, then the added ones. */
  readonly position: number;
  /** At most 60 characters, for a table header. */
  readonly name: string;
  /** At most 28 characters, for a narrow column. */
  readonly short: string;
  readonly definition: string;
  /** Null where the report does not say (the added metrics). */
  readonly collectableWithoutSystemChange: boolean | null;
  readonly recommended: 'phase1' | 'phase2' | 'altered' | 'removed' | 'added' | 'unstated';
  readonly futureSource: 'LA' | 'HMCTS' | 'Cafcass' | null;
  readonly phase: '1' | '2' | '1+2' | null;
  readonly note: string | null;
  readonly metrics: readonly Metric[];
}

export interface Level {
  readonly code: string;
  readonly name: string;
  readonly position: number;
}

export interface Framework {
  readonly code: string;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly indicators: readonly Indicator[];
}

/** What stands in the way of an indicator. `priority` na: nothing does, and there is no rank. */
export interface Blocker {
  /** `must-1`, `could-12`; `na-` and the indicator where nothing stands in the way. Unique. */
  readonly code: string;
  readonly indicator: string;
  readonly level: string;
  readonly blocker: string;
  readonly solution: string;
  readonly priority: 'must' | 'should' | 'could' | 'na';
  readonly rank: number | null;
  /** Why it stands in the way, in Muster's own classification; null where nothing does. */
  readonly cause: string | null;
  /** Who must act, in Muster's own classification; null where nothing stands in the way. */
  readonly actor: string | null;
  /** By which barriers of the survey authorities report it; `other-agency` is the answer that another agency holds it. */
  readonly barriers: readonly string[];
}

/** A day on which nobody works in England and Wales; a substitute stands for a holiday that falls on a weekend. */
export interface BankHoliday {
  readonly on: string;
  readonly name: string;
  readonly substitute: boolean;
}

/** All facts: what to load, in an order in which nothing refers to something later. */
export interface Facts {
  readonly regions: readonly Region[];
  readonly authorities: readonly Authority[];
  readonly successors: readonly Succession[];
  readonly populations: readonly Population[];
  readonly neighbours: readonly Neighbour[];
  readonly tiles: readonly Tile[];
  readonly systems: readonly CaseManagementSystem[];
  readonly ethnicityCodes: readonly EthnicityCode[];
  readonly bankHolidays: readonly BankHoliday[];
  readonly framework: Framework;
  readonly blockers: readonly Blocker[];
}
