import type { ReactNode } from 'react';
import { CreateBase, EditBase, SaveButton, SimpleForm, Toolbar, useEditContext, type RaRecord } from 'react-admin';
import { refusalOf } from '../data/index.js';
import { Failed, Loading } from './Conditions.js';
import { Page, type PageProps } from './Page.js';
import { RefusedForm } from './RefusedForm.js';

type Back = NonNullable<PageProps['back']>;
type CreateProps = { title: string; back: Back; save: string; redirect?: string; lead?: string; defaults?: Record<string, unknown>; children: ReactNode };

// The refusal is shown above the form and stays; a passing notice would say it twice.
const quiet = { onError: () => undefined };

/** A page that makes a record: heading, form, one button that says what it does. */
export function CreatePage({ title, back, save, redirect = 'show', lead, defaults, children }: CreateProps) {
  return (
    <CreateBase redirect={redirect} mutationOptions={quiet}>
      <Page title={title} back={back} lead={lead}>
        <RecordForm save={save} {...(defaults ? { defaults } : {})}>
          {children}
        </RecordForm>
      </Page>
    </CreateBase>
  );
}

type EditProps<Record> = { title(record: Record): string; back: Back; children: ReactNode };

/** A page that changes a record; the server's refusal keeps what was typed. */
export function EditPage<Record>(props: EditProps<Record>) {
  return (
    <EditBase mutationMode="pessimistic" redirect="show" mutationOptions={quiet} queryOptions={quiet}>
      <EditContent {...(props as unknown as EditProps<RaRecord>)} />
    </EditBase>
  );
}

function EditContent({ title, back, children }: EditProps<RaRecord>) {
  const { record, isPending, error } = useEditContext<RaRecord>();
  if (record) {
    return (
      <Page title={title(record)} back={back}>
        <RecordForm save="Save changes">{children}</RecordForm>
      </Page>
    );
  }
  if (isPending) return <Page back={back} title={back.label} children={<Loading />} />;
  return <Page back={back} title="Not found" children={<Failed refusal={refusalOf(error)} />} />;
}

const form = { p: 0, maxWidth: '40em', '& .MuiFormControl-root, & .MuiAutocomplete-root': { width: '100%' } };

function RecordForm({ save, defaults, children }: { save: string; defaults?: Record<string, unknown>; children: ReactNode }) {
  const toolbar = (
    // In its place also on a telephone, where it would lie over the fields.
    <Toolbar sx={{ '&&': { position: 'static', backgroundColor: 'transparent', px: 0 } }}>
      <SaveButton label={save} icon={<></>} alwaysEnable color="success" />
    </Toolbar>
  );
  return (
    <SimpleForm toolbar={toolbar} warnWhenUnsavedChanges disableInvalidFormNotification sx={form} {...(defaults ? { defaultValues: defaults } : {})}>
      <RefusedForm />
      {children}
    </SimpleForm>
  );
}
