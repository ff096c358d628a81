// When is a sign-in code good? (OWASP ASVS 5.0: 6.5.1 single use, 6.5.5 ten minutes, 6.6.2 bound to the asker, 6.6.3 limited tries.)

export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;

/** What is kept of a code that was sent. */
export interface SentCode {
  expiresAt: Date;
  tries: number;
  usedAt: Date | null;
}

export type CodeProblem = 'CODE_WRONG' | 'CODE_EXPIRED' | 'CODE_TRIES_USED';

/** Null when the typed code signs in; otherwise why it does not. A code that was used, replaced or never sent counts as expired. */
export function decideCode(sent: SentCode | null, matches: boolean, now: Date): CodeProblem | null {
  if (!sent || sent.usedAt || sent.expiresAt <= now) return 'CODE_EXPIRED';
  if (sent.tries >= CODE_TRIES) return 'CODE_TRIES_USED';
  return matches ? null : 'CODE_WRONG';
}
