import { useEffect, useRef } from 'react';
import { count } from '../../words/index.js';
import { allowedNames, refusedGroups, type Preview } from './bulk.js';

/** To whom it will be done, and who is refused and why; takes the focus, since it is what has changed. */
export function BulkPreview({ name, preview }: { name: string; preview: Preview }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const done = allowedNames(preview.rows);
  return (
    <div ref={box} tabIndex={-1} style={{ outline: 'none' }}>
      <p>
        <strong>{name}:</strong> {done.length ? `it will be done for ${count(done.length, 'authority', 'authorities')}.` : 'it can be done for none of them.'}
      </p>
      {done.length ? <Names summary="Who they are" names={done} open={done.length <= 10} /> : null}
      {preview.refused > 0 ? <h3>{count(preview.refused, 'authority is', 'authorities are')} left as they are</h3> : null}
      {refusedGroups(preview.rows).map(({ refusal, names }) => (
        <div key={refusal}>
          <p>{refusal}</p>
          <Names summary={count(names.length, 'authority', 'authorities')} names={names} open={names.length <= 10} />
        </div>
      ))}
    </div>
  );
}

function Names({ summary, names, open }: { summary: string; names: readonly string[]; open: boolean }) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
