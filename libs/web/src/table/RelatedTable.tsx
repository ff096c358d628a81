import { useGetList, type RaRecord } from 'react-admin';
import { Failed, Loading, Nothing } from '../page/index.js';
import { refusalOf } from '../data/index.js';
import { DataTable } from './DataTable.js';
import type { Column } from './columns.js';

type Props<Record> = { resource: string; filter: { [name: string]: unknown }; caption: string; columns: readonly Column<Record>[]; nothing: string };

/** Records of another resource that belong to the one on this page (at most 100). */
export function RelatedTable<Record>({ resource, filter, caption, columns, nothing }: Props<Record>) {
  const { data, error, isPending, refetch } = useGetList<RaRecord>(resource, { pagination: { page: 1, perPage: 100 }, filter });
  if (error) return <Failed refusal={{ ...refusalOf(error), message: error.message }} again={() => void refetch()} />;
  if (isPending || !data) return <Loading />;
  if (data.length === 0) return <Nothing>{nothing}</Nothing>;
  return <DataTable caption={caption} columns={columns as unknown as Column<RaRecord>[]} rows={data} keyOf={(record) => String(record.id)} />;
}
