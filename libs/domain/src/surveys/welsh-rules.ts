// Does a survey that must be in Welsh have every text in Welsh?
import type { DefinitionError } from './definition-rules.js';
import type { Definition } from './definition.js';

/**
 * Every text without Welsh, where the definition says `welshRequired`; nothing otherwise. Why: the Welsh Language Standards bind
 * services to people in Wales, so the switch stops a version from being published half translated. Rows that come from a framework are
 * looked at once they are resolved; role questions without own choices have theirs in both languages.
 */
export function welshErrors(definition: Definition): DefinitionError[] {
  return definition.welshRequired ? withoutWelsh(definition, []) : [];
}

/** In a definition, an object with `en` is a text and nothing else is. */
function withoutWelsh(part: unknown, path: string[]): DefinitionError[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('en' in part) {
    const hasWelsh = 'cy' in part && part.cy !== undefined;
    return hasWelsh ? [] : [{ path: [...path, 'cy'].join('.'), message: 'This survey must be in Welsh: add the Welsh text.' }];
  }
  return Object.entries(part).flatMap(([key, inner]) => withoutWelsh(inner, [...path, key]));
}
