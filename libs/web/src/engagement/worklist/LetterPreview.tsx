import { Nothing, Tag } from '../../page/index.js';
import { count } from '../../words/index.js';
import { notWritten, written, type Letter } from './letters.js';

/** Every message as it will be sent, after those who will not be written to and why. */
export function LetterPreview({ letters }: { letters: readonly Letter[] }) {
  const [sent, held] = [written(letters), notWritten(letters)];
  return (
    <>
      {held.length ? (
        <>
          <h3>{count(held.length, 'authority', 'authorities')} will not be written to</h3>
          <ul>
            {held.map((letter) => (
              <li key={letter.organisation.id}>
                {letter.organisation.name}: {letter.reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{count(sent.length, 'message')} to send</h3>
      {sent.length === 0 ? <Nothing>Nobody can be written to now.</Nothing> : sent.map((letter, index) => <OneLetter key={`${letter.organisation.id} ${letter.person?.id ?? ''}`} letter={letter} open={index === 0} />)}
    </>
  );
}

/** One message as its reader will see it. */
export function OneLetter({ letter: { organisation, person, subject, text, language }, open }: { letter: Letter; open: boolean }) {
  return (
    <details open={open} className="letter">
      <summary>
        {organisation.name}
        {person ? `, ${person.name}` : ''} {language === 'cy' ? <Tag tone="blue">Welsh</Tag> : null}
      </summary>
      <div lang={language}>
        <strong>{subject}</strong>
        <div className="letter-text">{text}</div>
      </div>
    </details>
  );
}
