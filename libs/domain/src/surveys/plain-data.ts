// What does a value of unknown origin really hold, read without running any of its code?

/** Stands for a value that only code could give (a getter): it is none of the types that an answer may have. */
const unreadable = Symbol('unreadable');

/**
 * The own entries of a plain object, symbols by their description; null when it is no plain object.
 * Never throws and never calls a getter. Plain means: made by a literal, by JSON.parse or without a prototype, in any realm.
 */
export function entriesOf(value: unknown): Map<string, unknown> | null {
  try {
    if (!isPlainObject(value)) return null;
    const entries = new Map<string, unknown>();
    for (const key of Reflect.ownKeys(value)) entries.set(String(key), read(value, key));
    return entries;
  } catch {
    return null;
  }
}

/**
 * The items of an array of at most `most` items: null when it is no array, 'too-many' when it is longer.
 * Never throws; a hole or a getter becomes an item that fits no type.
 */
export function itemsOf(value: unknown, most: number): unknown[] | 'too-many' | null {
  try {
    if (!Array.isArray(value)) return null;
    if (value.length > most) return 'too-many';
    return Array.from({ length: value.length }, (_, index) => read(value, String(index)));
  } catch {
    return null;
  }
}

/**
 * A record without a prototype, so that no key can mean anything but itself.
 */
export function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/**
 * Is this plain JSON data of a sane size? Refuses cycles and depth beyond 40 levels, more than 200,000 values, functions, class
 * instances, holes, getters, NaN and the like. Undefined is allowed where JSON would leave it out.
 */
export function isJsonData(value: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const next = waiting.pop()!;
    if (seen + waiting.length > 200_000 || next.depth > 40) return false;
    if (isScalar(next.value)) continue;
    const parts = partsOf(next.value);
    if (!parts) return false;
    for (const part of parts) waiting.push({ value: part, depth: next.depth + 1 });
  }
  return true;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function read(holder: object, key: string | symbol): unknown {
  const property = Object.getOwnPropertyDescriptor(holder, key);
  return property && 'value' in property ? property.value : unreadable;
}

function isScalar(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function partsOf(value: unknown): unknown[] | null {
  const items = itemsOf(value, 100_000);
  if (items === 'too-many') return null;
  const entries = items ? null : entriesOf(value);
  return items ?? (entries && [...entries.values()]);
}
