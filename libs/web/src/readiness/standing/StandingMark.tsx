import type { Standing } from '@muster/contract';
import './standing.css';

export type Said = { letter: string; label: string; standing?: Standing | null | undefined };

/** What is said of one thing: a letter on the shape and colour of its standing, and its word. */
export function StandingMark({ said, quiet = '' }: { said: Said | null | undefined; quiet?: string }) {
  if (!said) return <span className="quiet">{quiet || 'No answer'}</span>;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span className={`standing standing-${said.standing ?? 'NONE'}`} aria-hidden="true">
        {said.letter}
      </span>{' '}
      <span style={{ whiteSpace: 'normal' }}>{said.label}</span>
    </span>
  );
}
