import Alert from '@mui/material/Alert';
import { RecommendedDatasetsDocument } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page, Section, Tag, useAddress } from '../../page/index.js';
import { ChoiceField, FilterBar } from '../../table/index.js';
import { momentInWords } from '../../words/index.js';
import { OfProgramme } from '../OfProgramme.js';
import { AgencyTable } from './AgencyTable.js';
import { DatasetLists } from './DatasetLists.js';
import { DraftButton, DraftButtons } from './DatasetButtons.js';
import { Differences } from './Differences.js';
import { missingInWords, shownOf, type Dataset } from './lists.js';

/** What a programme recommends to collect: the lists by phase and agency, version by version, and the draft of the next one. */
export default function DatasetPage() {
  return (
    <Page title="Recommended dataset" lead="What the programme recommends to collect: of each indicator whether, in which phase and from which agency. A published version never changes.">
      <OfProgramme>{({ id }) => <Versions key={id} programmeId={id} />}</OfProgramme>
    </Page>
  );
}

function Versions({ programmeId }: { programmeId: string }) {
  const answer = useDocument(RecommendedDatasetsDocument, { programmeId });
  return <Loaded answer={answer}>{({ datasets }) => <VersionsView programmeId={programmeId} datasets={datasets} />}</Loaded>;
}

function VersionsView({ programmeId, datasets }: { programmeId: string; datasets: readonly Dataset[] }) {
  const [address, change] = useAddress();
  const mayDraft = useMay('dataset.draft');
  const shown = shownOf(datasets, address.get('version'));
  const draft = datasets.find(({ state }) => state === 'DRAFT');
  const show = (version: string) => change({ version, against: '' });
  const start = draft || !mayDraft ? null : <DraftButton programmeId={programmeId} allowedActions={['dataset.draft']} show={show} />;
  if (!shown) return <><Nothing>No version of the recommended dataset is published yet.</Nothing>{start}</>;
  return (
    <>
      <FilterBar>
        <ChoiceField label="Version" value={String(shown.number)} choices={datasets.map(({ number, title, state }) => ({ id: String(number), name: `Version ${number}: ${title}${state === 'DRAFT' ? ' (draft)' : ''}` }))} onChange={show} />
        {start}
        <DraftButtons dataset={shown} show={show} />
      </FilterBar>
      <About dataset={shown} />
      <Section title="By list and agency"><AgencyTable entries={shown.entries} /></Section>
      <DatasetLists dataset={shown} />
      <Differences datasets={datasets} shown={shown} against={address.get('against')} change={(against) => change({ against })} />
    </>
  );
}

function About({ dataset }: { dataset: Dataset }) {
  const { number, title, note, state, createdBy, createdAt, publishedBy, publishedAt } = dataset;
  const isDraft = state === 'DRAFT';
  return (
    <>
      <p className="headline">
        <strong>Version {number}: {title}</strong> <Tag tone={isDraft ? 'blue' : 'green'}>{isDraft ? 'Draft' : 'Published'}</Tag>
      </p>
      <p>{isDraft ? `Started by ${createdBy}, ${momentInWords(createdAt)}. Only the project team sees it.` : `Published by ${publishedBy}, ${momentInWords(publishedAt)}.`}{note ? ` ${note}` : ''}</p>
      <Missing dataset={dataset} />
    </>
  );
}

function Missing({ dataset }: { dataset: Dataset }) {
  if (dataset.missing.length === 0) return null;
  return (
    <Alert severity="warning" role="note" sx={{ mb: 2 }}>
      Before this draft can be published, it misses:
      <ul className="parts">{missingInWords(dataset).map((words) => <li key={words}>{words}</li>)}</ul>
    </Alert>
  );
}
