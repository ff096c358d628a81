import { createHash } from 'node:crypto';

/** A number from 0 (included) to 1 (excluded) that is always the same for the same words: the demonstration is invented, but never by chance. */
export function dice(...words: string[]): number {
  let hash = 2_166_136_261;
  for (const letter of words.join('|')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** One of the options, by their weights. */
export function pick<T>(options: readonly (readonly [T, number])[], at: number): T {
  const sum = options.reduce((total, [, weight]) => total + weight, 0);
  let left = at * sum;
  for (const [option, weight] of options) {
    if (left < weight) return option;
    left -= weight;
  }
  return options.at(-1)![0];
}

/** An identifier that is always the same for the same words. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
