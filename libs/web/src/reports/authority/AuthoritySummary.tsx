import { Summary } from '../../page/index.js';
import { LinkTo } from '../../table/index.js';
import { momentInWords } from '../../words/index.js';
import { groupInWords, type Authority } from './authority.js';

/** Whether it has answered and how far it is, its system, what it said of lead times, and beside whom it is shown. */
export function AuthoritySummary({ authority }: { authority: Authority }) {
  const { organisation, responseId, standing, submittedAt, system, leadTimes, peers, wave, smallestBase } = authority;
  const hidden = peers.filter((one) => one.hidden);
  return (
    <>
      <Summary
        rows={[
          { term: 'Survey', value: `${wave.programme.name}: ${wave.name}` },
          { term: 'Answer', value: <><LinkTo resource="responses" id={responseId}>{standing}</LinkTo>{submittedAt ? ` Last on ${momentInWords(submittedAt)}.` : ''}</> },
          { term: 'System', value: system },
          ...leadTimes.map(({ question, answer }) => ({ term: question, value: answer })),
          { term: 'Shown beside', value: peers.map((one) => <div key={one.who}>{groupInWords(one)}</div>) },
          { term: 'More', value: <LinkTo resource="organisations" id={organisation.id}>Names, codes and people of {organisation.name}</LinkTo> },
        ]}
      />
      {hidden.length ? (
        <p>
          Fewer than {smallestBase} answered of {hidden.map(({ name }) => name).join(' and of ')}: what they said is not shown.
        </p>
      ) : null}
    </>
  );
}
