import { DataTable, type Column } from '../../table/index.js';
import { rateInWords } from '../../words/index.js';
import type { Rates } from './gaps.js';

export type GapRow = { key: string; name: string; rates: Rates };

/** Both contradictions, a row a level, indicator or region, each with its base. */
export function GapTable({ rows, heading }: { rows: readonly GapRow[]; heading: string }) {
  const columns: Column<GapRow>[] = [
    { label: heading, cell: (row) => row.name },
    { label: 'Compared', numeric: true, cell: (row) => row.rates.compared },
    { label: 'Said ready, did not return it', numeric: true, cell: (row) => of(row.rates.readyNotDone, 'Nobody said ready') },
    { label: 'Said not ready, and did', numeric: true, cell: (row) => of(row.rates.notReadyDone, 'Nobody said not ready') },
  ];
  return <DataTable caption={`What was said and done, by ${heading.toLowerCase()}`} columns={columns} rows={rows} keyOf={(row) => row.key} />;
}

function of(rate: Rates['readyNotDone'], nobody: string) {
  return rate.denominator === 0 ? <span className="quiet">{nobody}</span> : rateInWords(rate);
}
