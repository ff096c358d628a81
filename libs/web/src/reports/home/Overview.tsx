import { ResponseRatesDocument } from '@muster/contract';
import { Link } from 'react-admin';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Section } from '../../page/index.js';
import { ReadinessSummary } from '../../readiness/index.js';
import { rateInWords } from '../../words/index.js';
import { RatesTable } from '../rates/RatesTable.js';
import type { HomeWave } from './wave.js';

/** Rates and readiness of one wave at a glance, with the way to both pages. */
export function Overview({ wave }: { wave: HomeWave }) {
  const waveId = wave.id;
  const mayReadiness = useMay('readiness.see');
  const answer = useDocument(ResponseRatesDocument, { waveId }, { everySeconds: 15 });
  return (
    <>
      <Section title={`Response rates: ${wave.name}`} actions={<Link to={`/rates?wave=${waveId}`}>See table and chart</Link>}>
        <Loaded answer={answer}>
          {({ responseRates: rates }) =>
            rates && rates.total.denominator > 0 ? (
              <>
                <p className="headline">
                  <strong>{rateInWords(rates.total)}</strong> submitted
                </p>
                <RatesTable rates={rates} />
              </>
            ) : (
              <Nothing>Nobody has been asked in this wave yet.</Nothing>
            )
          }
        </Loaded>
      </Section>
      {mayReadiness ? (
        <Section title={`Readiness: ${wave.name}`} actions={<Link to={`/readiness?wave=${waveId}`}>See every authority</Link>}>
          <ReadinessSummary waveId={waveId} />
        </Section>
      ) : null}
    </>
  );
}
