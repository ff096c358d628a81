import { Suspense } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FigureChoicesDocument, PrintedFigureDocument } from '@muster/contract';
import { BarChart } from '../../charts/index.js';
import { useDocument } from '../../data/index.js';
import { InventedNotice, Loaded, Loading, Nothing, Page, useAddress } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { chartsOf, isList, type PrintedFigure } from './figure.js';
import { FigureDownloads } from './FigureDownloads.js';
import { FigureTable } from './FigureTable.js';

/** The named tables of the product, computed now: what the command line prints, with charts beside it. Its address can be sent to a colleague. */
export default function FiguresPage() {
  const [address, change] = useAddress();
  const answer = useDocument(FigureChoicesDocument, {});
  return (
    <Page title="Figures">
      <Loaded answer={answer}>
        {({ figures, programmes: { items } }) => {
          const programme = items.find(({ code }) => code === address.get('programme')) ?? items[0];
          const figure = figures.find(({ name }) => name === address.get('figure')) ?? figures[0];
          if (!programme || !figure) return <Nothing>There is no programme yet, so there is nothing to count.</Nothing>;
          return (
            <>
              <InventedNotice invented={programme.invented} />
              {items.length > 1 ? <ChoiceField label="Programme" value={programme.code} choices={items.map(({ code, name }) => ({ id: code, name }))} onChange={(code) => change({ programme: code })} /> : null}
              <ChoiceField label="Figure" value={figure.name} choices={figures.map(({ name, title }) => ({ id: name, name: title }))} onChange={(name) => change({ figure: name })} />
              <OneFigure key={`${programme.code}|${figure.name}`} name={figure.name} programme={programme.code} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function OneFigure(asked: { name: string; programme: string }) {
  const answer = useDocument(PrintedFigureDocument, asked);
  // Nothing to count is no fault: the programme has not asked yet what the figure counts.
  if (answer.refusal?.code === 'NOT_FOUND') return <Nothing>There is nothing to count yet. {answer.refusal.message}</Nothing>;
  return <Loaded answer={answer}>{({ figure }) => <FigureView figure={figure} programme={asked.programme} />}</Loaded>;
}

/** A table with more columns of words than these needs the whole width: its chart stands below. */
const FEW = 2;

function FigureView({ figure, programme }: { figure: PrintedFigure; programme: string }) {
  if (figure.rows.length === 0) return <Nothing>Nothing has been collected for this figure yet.</Nothing>;
  const charts = chartsOf(figure);
  const beside = charts.length > 0 && figure.columns.length <= FEW;
  return (
    <>
      <p className="quiet">{isList(figure) ? 'A row is' : 'The denominator counts'} {figure.denominatorCounts}.</p>
      <FigureDownloads figure={figure} programme={programme} />
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: beside ? 'minmax(0, 3fr) minmax(0, 2fr)' : 'minmax(0, 1fr)' }, alignItems: 'start' }}>
        <FigureTable figure={figure} />
        <Suspense fallback={<Loading what="Loading the charts" />}>
          <Box>
            {charts.map(({ heading, bars }) => (
              <Box component="section" key={heading} sx={{ mb: 3 }}>
                {heading ? <Typography variant="h3" component="h2">{heading}</Typography> : null}
                <BarChart label={`Bar chart: ${figure.title}${heading ? `, ${heading}` : ''}. The table has the same numbers.`} bars={bars} />
              </Box>
            ))}
          </Box>
        </Suspense>
      </Box>
      {figure.notes.map((note) => <p className="quiet" key={note}>{note}</p>)}
    </>
  );
}
