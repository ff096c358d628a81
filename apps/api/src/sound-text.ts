import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { invalid } from '@muster/platform';

/** Characters that no database text can hold: the null character, and half of a pair of surrogates. */
const UNSOUND = /\0|\p{Surrogate}/u;

/** Is every text in this value, keys included, one that can be kept? */
export function isSound(value: unknown): boolean {
  const waiting = [value];
  while (waiting.length) {
    const one = waiting.pop();
    if (typeof one === 'string' && UNSOUND.test(one)) return false;
    if (Array.isArray(one)) for (const inner of one) waiting.push(inner);
    else if (one && typeof one === 'object') for (const [key, inner] of Object.entries(one)) waiting.push(key, inner);
  }
  return true;
}

/** Refuses text that cannot be kept (INVALID_INPUT) before anybody works with it. Forms clean what was typed by themselves, so whole bodies pass. */
export class SoundText implements PipeTransform {
  transform(value: unknown, { metatype, data }: ArgumentMetadata): unknown {
    const isForm = metatype === Object && data === undefined;
    if (!isForm && !isSound(value)) throw invalid('Check what you gave: it has a character in it that cannot be kept.');
    return value;
  }
}
