import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { LinkBase, ListBase, useListContext, useResourceContext, useCanAccess, type RaRecord } from 'react-admin';
import { Failed, Loading, Nothing, Page } from '../page/index.js';
import { refusalOf } from '../data/index.js';
import { DataTable, type Sorting } from './DataTable.js';
import { Pages } from './Pages.js';
import type { Column } from './columns.js';

export type ListPageProps<Record> = {
  title: string;
  lead?: ReactNode;
  columns: readonly Column<Record>[];
  filters?: ReactNode;
  /** Label of the link to the form that makes a new record; shown only to those who may. */
  create?: string;
  /** What it says when there is nothing at all. */
  nothing: string;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  /** More than can be done from the list, beside the link that makes a record. */
  actions?: ReactNode;
  /** What every record of this list has, whatever the person filters by. */
  always?: { [name: string]: unknown };
};

/** The page of a resource's records: heading, filters, table, pages. Its state is in the address. */
export function ListPage<Record>(props: ListPageProps<Record>) {
  return (
    <ListBase perPage={25} {...(props.sort ? { sort: props.sort } : {})} {...(props.always ? { filter: props.always } : {})} queryOptions={stay} exporter={false}>
      <Page title={props.title} lead={props.lead} actions={actionsOf(props)}>
        {props.filters}
        <ListContent title={props.title} columns={props.columns} nothing={props.nothing} />
      </Page>
    </ListBase>
  );
}

function actionsOf({ actions, create }: { actions?: ReactNode; create?: string }) {
  return (
    <>
      {actions}
      {create ? <CreateLink label={create} /> : null}
    </>
  );
}

const stay = { onError: () => undefined };

function CreateLink({ label }: { label: string }) {
  const resource = useResourceContext();
  const { canAccess } = useCanAccess({ action: 'create', resource: resource ?? '' });
  if (!canAccess) return null;
  return (
    <Button component={LinkBase} to={`/${resource}/create`} variant="contained" color="success">
      {label}
    </Button>
  );
}

function useSorting(): Sorting {
  const { sort, setSort } = useListContext();
  const descending = sort.order === 'DESC';
  const change = (by: string) => setSort({ field: by, order: by === sort.field && !descending ? 'DESC' : 'ASC' });
  return { by: sort.field, descending, change };
}

type ContentProps<Record> = Pick<ListPageProps<Record>, 'title' | 'columns' | 'nothing'>;

/** The records of the list around it with their pages; for a list that is only a part of a page. */
export function ListContent<Record>(props: ContentProps<Record>) {
  const { title, columns, nothing } = props as unknown as ContentProps<RaRecord>;
  const { data, error, isPending, total, filterValues, refetch } = useListContext<RaRecord>();
  const sorting = useSorting();
  if (error && !data) return <Failed refusal={{ ...refusalOf(error), message: error.message }} again={() => void refetch()} />;
  if (isPending || !data) return <Loading />;
  if (total === 0) return <Nothing>{Object.keys(filterValues).length ? 'Nothing matches these filters. Change or clear them to see more.' : nothing}</Nothing>;
  return (
    <>
      {error ? <Failed refusal={refusalOf(error)} /> : null}
      <DataTable caption={title} columns={columns} rows={data} keyOf={(record) => String(record.id)} sorting={sorting} />
      <Pages />
    </>
  );
}
