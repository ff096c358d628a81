import type { AuditLineFragment } from '@muster/contract';
import { Nothing, RecordPage, Section, Summary } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { momentInWords } from '../../words/index.js';
import { moreThan, pageOfThing, whatNames } from './audit.js';

type Value = AuditLineFragment['changes'][number]['values'][number];

const columns: Column<Value>[] = [
  { label: 'What', cell: ({ name }) => name },
  { label: 'Before', cell: ({ before }) => before ?? '–' },
  { label: 'After', cell: ({ after }) => after ?? '–' },
];

/** One line of the audit, with every value that changed. */
export default function AuditShow() {
  return (
    <RecordPage<AuditLineFragment> back={{ to: '/audit', label: 'Audit' }} title={(line) => line.sentence}>
      {(line) => (
        <>
          <Summary rows={facts(line)} />
          <Changes line={line} />
        </>
      )}
    </RecordPage>
  );
}

function Changes({ line }: { line: AuditLineFragment }) {
  const { changes } = line;
  const more = moreThan(line);
  if (changes.length === 0) return <Section title="What changed"><Nothing>No record that you may see changed by it.</Nothing></Section>;
  return (
    <Section title={`What changed: ${line.changesInAll} ${line.changesInAll === 1 ? 'record' : 'records'}`}>
      {changes.map(({ id, thing, what, values }, place) => (
        <Section key={id} level={3} title={`${changes.length > 1 ? `${place + 1}. ` : ''}${thing} ${whatNames[what]}`}>
          {values.length ? <DataTable caption={`${thing} ${whatNames[what]}`} columns={columns} rows={values} keyOf={({ name }) => name} /> : <p>Nothing that says more than that.</p>}
        </Section>
      ))}
      {more ? <p>And {more} more of the same piece of work. To see them, show every change of a record on this day.</p> : null}
    </Section>
  );
}

function facts(line: AuditLineFragment) {
  const { by, at, organisation, request, id } = line;
  const page = pageOfThing(line);
  return [
    { term: 'Who', value: by },
    { term: 'When', value: momentInWords(at) },
    { term: 'Organisation', value: organisation },
    { term: 'Page', value: page ? <LinkTo resource={page.resource} id={page.id}>Open what it is about</LinkTo> : null },
    { term: 'Request', value: request },
    { term: 'Line', value: id },
  ];
}
