import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** What is kept of a secret: its SHA-256. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** A new session token: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A new code of six digits. */
export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

const NO_HASH = Buffer.alloc(32);

/** Does the secret belong to the hash? Takes the same time whatever the answer, also when there is no hash. */
export function matches(secret: string, hash: Buffer | null): boolean {
  const same = timingSafeEqual(hashOf(secret), hash ?? NO_HASH);
  return same && hash !== null;
}

/** A secret for one use that follows from another: who holds only one of them learns nothing of the others. */
export function derived(secret: string, use: string): string {
  return createHmac('sha256', secret).update(use).digest('base64url');
}

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'muster sealed text', 32));

/** A text that only who has the secret can read again. */
export function sealed(text: string, secret: string): Buffer {
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), start);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), body]);
}

/** The text behind `sealed`. Throws when it was changed or the secret is another. */
export function unsealed(box: Buffer, secret: string): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), box.subarray(0, 12)).setAuthTag(box.subarray(12, 28));
  return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]).toString('utf8');
}
