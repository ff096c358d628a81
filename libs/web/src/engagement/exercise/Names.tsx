import { LinkTo } from '../../table/index.js';
import { count } from '../../words/index.js';

type Props = { organisations: readonly { id: string; name: string }[]; what: string };

/** A number that opens the names that it counts. `what` completes the number for a screen reader: "never contacted in London". */
export function Names({ organisations, what }: Props) {
  if (organisations.length === 0) return <>None</>;
  return (
    <details>
      <summary>
        {count(organisations.length, 'authority', 'authorities')}
        <span className="visually-hidden"> {what}</span>
      </summary>
      <ul>
        {organisations.map(({ id, name }) => (
          <li key={id}>
            <LinkTo resource="organisations" id={id}>{name}</LinkTo>
          </li>
        ))}
      </ul>
    </details>
  );
}
