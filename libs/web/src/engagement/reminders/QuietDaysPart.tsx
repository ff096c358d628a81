import { QuietDaysDocument, RemoveQuietDaysDocument, SetQuietDaysDocument, type QuietDaysInput, type QuietDaysQuery } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { useRegionChoices } from '../../organisations/index.js';
import { Loaded, Nothing } from '../../page/index.js';
import { DataTable, type Column } from '../../table/index.js';
import { textOf, VerbButton, VerbChoice, VerbField } from '../../verbs/index.js';
import { periodInWords } from '../../words/index.js';
import { useOwnRegions } from '../exercise/useOwnRegions.js';

type Quiet = QuietDaysQuery['quietDays'][number];

const columns: Column<Quiet>[] = [
  { label: 'Days', cell: (row) => periodInWords(row.startsOn, row.endsOn) },
  { label: 'For', cell: (row) => row.region?.name ?? 'Everybody' },
  { label: 'Reason', cell: (row) => row.reason },
  { label: 'What to do', cell: (row) => <RemoveButton quiet={row} /> },
];

/** The days on which a region, or everybody, is left in peace. */
export function QuietDaysPart({ programmeId }: { programmeId: string }) {
  const answer = useDocument(QuietDaysDocument, { programmeId });
  return (
    <>
      <p>On quiet days no message goes to the region. What falls on them is caught up once afterwards.</p>
      <SetButton programmeId={programmeId} />
      <Loaded answer={answer}>{({ quietDays }) => (quietDays.length ? <DataTable caption="Quiet days" columns={columns} rows={quietDays} keyOf={(row) => row.id} /> : <Nothing>There are no quiet days. Bank holidays of England and Wales are always quiet.</Nothing>)}</Loaded>
    </>
  );
}

function SetButton({ programmeId }: { programmeId: string }) {
  const may = useMay('quiet-days.set');
  const own = useOwnRegions();
  const regions = useRegionChoices().filter(({ id }) => own.length === 0 || own.includes(id));
  const choices = own.length === 0 ? [{ id: 'everybody', name: 'Everybody' }, ...regions] : regions;
  return (
    <VerbButton verb="quiet-days.set" record={{ allowedActions: may ? ['quiet-days.set'] : [] }} label="Add quiet days" question="Add quiet days" done="The quiet days are set" document={SetQuietDaysDocument} variables={(form) => ({ input: quietOf(programmeId, form) })}>
      {choices.length ? <VerbChoice name="region" label="For" start={choices[0]?.id ?? ''} choices={choices} /> : null}
      <VerbField name="startsOn" label="First day" type="date" />
      <VerbField name="endsOn" label="Last day" type="date" />
      <VerbField name="reason" label="Reason" hint="Said wherever a message does not go for it" />
    </VerbButton>
  );
}

function quietOf(programmeId: string, form: FormData): QuietDaysInput {
  const region = textOf(form, 'region');
  const text = (name: string) => textOf(form, name) ?? '';
  return { programmeId, region: region === 'everybody' ? null : region, startsOn: text('startsOn'), endsOn: text('endsOn'), reason: text('reason') };
}

function RemoveButton({ quiet }: { quiet: Quiet }) {
  return (
    <VerbButton verb="quiet-days.set" record={quiet} label="Remove" quiet question="Remove these quiet days?" done="The quiet days are removed" tone="error" document={RemoveQuietDaysDocument} variables={() => ({ id: quiet.id })}>
      <p>
        {periodInWords(quiet.startsOn, quiet.endsOn)}, {quiet.region?.name ?? 'everybody'}: messages go out again on these days.
      </p>
    </VerbButton>
  );
}
