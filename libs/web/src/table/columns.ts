import type { ReactNode } from 'react';

/** One column of a table of records, used for the wide table and for the cards of a telephone alike. */
export type Column<Record> = {
  label: string;
  cell(record: Record): ReactNode;
  /** What the server calls this column when it sorts by it; absent when it cannot. */
  sort?: string;
  numeric?: boolean;
};
