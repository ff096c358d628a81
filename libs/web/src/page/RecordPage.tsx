import type { ReactNode } from 'react';
import { ShowBase, useShowContext, type RaRecord } from 'react-admin';
import { refusalOf } from '../data/index.js';
import { Failed, Loading } from './Conditions.js';
import { Page, type PageProps } from './Page.js';

type Props<Record> = {
  back: NonNullable<PageProps['back']>;
  title(record: Record): string;
  actions?(record: Record): ReactNode;
  children(record: Record): ReactNode;
};

/**
 * Keeps a missing record on its own page: no redirect, no passing notice, but a sentence that stays. The mark keeps react-admin
 * from showing the row of a list, which lacks what only the record's page asks for, until the record itself has come.
 */
const stay = { onError: () => undefined, meta: { whole: true } };

/** The page of one record: loading, absent, refused or shown. */
export function RecordPage<Record>(props: Props<Record>) {
  return (
    <ShowBase queryOptions={stay}>
      <RecordContent {...(props as unknown as Props<RaRecord>)} />
    </ShowBase>
  );
}

function RecordContent({ back, title, actions, children }: Props<RaRecord>) {
  const { record, error, isPending, refetch } = useShowContext<RaRecord>();
  if (record) {
    return (
      <Page back={back} title={title(record)} actions={actions?.(record)}>
        {children(record)}
      </Page>
    );
  }
  if (isPending) return <Page back={back} title={back.label} children={<Loading />} />;
  const refusal = { ...refusalOf(error), ...(error ? { message: (error as Error).message } : {}) };
  return <Page back={back} title="Not found" children={<Failed refusal={refusal} again={() => void refetch()} />} />;
}
