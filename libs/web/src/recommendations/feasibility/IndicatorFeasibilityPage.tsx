import { FeasibilityVerdictsDocument } from '@muster/contract';
import { Link, useLocation } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useDocument } from '../../data/index.js';
import { InventedNotice, Loaded, Nothing, Page, Section, Summary, useAddress } from '../../page/index.js';
import { codeInWords, momentInWords, rateInWords } from '../../words/index.js';
import { OfProgramme, type Programme } from '../OfProgramme.js';
import { DecideButtons } from './DecideButtons.js';
import { Blockers } from './VerdictsTable.js';
import { VerdictMark } from './VerdictMark.js';
import { rowsAt, upToInWords, whyNot, type Feasibility, type Item } from './view.js';

/** One indicator under the rule: the counts on each side, what stands against it, and what the programme decided, then and now. */
export default function IndicatorFeasibilityPage() {
  const { code = '' } = useParams<{ code: string }>();
  return <OfProgramme plain>{(programme) => <OneIndicator programme={programme} code={code} />}</OfProgramme>;
}

function OneIndicator({ programme, code }: { programme: Programme; code: string }) {
  const [address] = useAddress();
  const { search } = useLocation();
  const answer = useDocument(FeasibilityVerdictsDocument, { programmeId: programme.id, waveId: address.get('wave') });
  const feasibility = answer.data?.feasibility;
  const item = feasibility?.items.find(({ indicator }) => indicator === code);
  const back = { to: `/feasibility${search}`, label: 'Feasibility' };
  return (
    <Page title={item?.name ?? 'Indicator'} back={back} actions={feasibility && item ? <DecideButtons feasibility={feasibility} item={item} /> : null}>
      <InventedNotice invented={programme.invented} />
      <Loaded answer={answer}>{() => (feasibility && item ? <ItemView feasibility={feasibility} item={item} /> : <Nothing>Authorities are not asked about this indicator in this programme.</Nothing>)}</Loaded>
    </Page>
  );
}

function ItemView({ feasibility: { programmeShare, wave }, item }: { feasibility: Feasibility; item: Item }) {
  const [row] = rowsAt([item], programmeShare);
  const { held, decided } = item;
  return (
    <>
      <Summary
        rows={[
          { term: 'What holds', value: <VerdictMark feasible={row!.holds} /> },
          { term: `The rule at ${programmeShare}%`, value: <><VerdictMark feasible={row!.byRule} /> {whyNot(row!.failed)}</> },
          { term: 'The programme decided', value: decided ? <><VerdictMark feasible={decided.verdict === 'FEASIBLE'} /> {decided.reason}</> : 'Nothing otherwise' },
          { term: 'Level', value: codeInWords(item.level) },
          { term: 'On a system or tracker', value: rateInWords(held) },
          { term: 'Not on a system or tracker', value: `${held.denominator - held.numerator} of ${held.denominator}` },
          { term: 'Feasible up to', value: `${upToInWords(item.feasibleUpTo)}${typeof item.feasibleUpTo === 'number' ? ' of those that answered' : ''}` },
          { term: 'Blockers against it', value: <Blockers blockers={item.blockers} /> },
        ]}
      />
      <p className="quiet">
        Answers of {wave.name}. The base counts {held.denominatorCounts}. <Link to={`/readiness?columns=INDICATOR&wave=${wave.id}`}>See who said what in the heatmap</Link>
      </p>
      <History item={item} />
    </>
  );
}

function History({ item: { history } }: { item: Item }) {
  return (
    <Section title="What was decided about it">
      {history.length === 0 ? (
        <Nothing>The programme has decided nothing in place of the rule.</Nothing>
      ) : (
        <ol className="history">
          {history.map(({ id, verdict, reason, decidedBy, decidedAt }) => (
            <li key={id}>
              {verdict ? <VerdictMark feasible={verdict === 'FEASIBLE'} /> : <strong>Taken back</strong>}: {reason} <span className="quiet">{decidedBy}, {momentInWords(decidedAt)}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
