import { HomeOutstandingDocument, type HomeOutstandingQuery } from '@muster/contract';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Progress, ResponseTag, Section } from '../../page/index.js';
import { DataTable, LinkTo, type Column } from '../../table/index.js';
import { count, dayInWords } from '../../words/index.js';
import { outstandingIn } from './audience.js';
import type { HomeWave } from './wave.js';

type Outstanding = HomeOutstandingQuery['responses']['items'][number];

const columns: Column<Outstanding>[] = [
  { label: 'Authority', cell: (row) => <LinkTo resource="responses" id={row.id}>{row.organisation.name}</LinkTo> },
  { label: 'Region', cell: (row) => row.region?.name ?? '–' },
  { label: 'State', cell: (row) => <ResponseTag state={row.state} overdue={row.overdue} /> },
  { label: 'Why', cell: (row) => row.why },
];

/** One open wave for a champion: the own region's progress, and who has not answered. */
export function OwnRegion({ wave, regions }: { wave: HomeWave; regions: readonly string[] }) {
  const answer = useDocument(HomeOutstandingDocument, { waveId: wave.id }, { everySeconds: 60 });
  return (
    <Section title={`Your region: ${wave.name}`}>
      <Loaded answer={answer}>
        {({ responses }) => {
          const { expected, outstanding } = outstandingIn(responses.items, regions);
          return (
            <>
              <p>Closes on {dayInWords(wave.closesOn)}.</p>
              <Progress label={`Submitted in your region, ${wave.name}`} done={expected - outstanding.length} of={expected} />
              <h3>{count(outstanding.length, 'authority has', 'authorities have')} not answered</h3>
              {outstanding.length ? <DataTable caption="Who has not answered in your region" columns={columns} rows={outstanding} keyOf={(row) => row.id} /> : <Nothing>Every authority in your region has submitted.</Nothing>}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
