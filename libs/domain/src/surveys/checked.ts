// What comes out of checking one thing: a fault, a clean value, or (both absent) nothing was given?
export type Fault = { code: string; message: string };
export type Checked<T> = { fault: Fault; clean?: undefined } | { fault?: undefined; clean?: T };

/** Nothing was given: blank is no fault. */
export const blank: Checked<never> = {};

/**
 * The outcome "this is wrong": a stable kebab-case code and a sentence that says what to do.
 */
export function fault(code: string, message: string): Checked<never> {
  return { fault: { code, message } };
}

/**
 * The outcome "this is what was given", clean.
 */
export function clean<T>(value: T): Checked<T> {
  return { clean: value };
}

/**
 * A name in curly quotes for a message, cut at 120 characters, so that a hostile key cannot fill the screen.
 */
export function quoted(name: string): string {
  return `“${name.length > 120 ? `${name.slice(0, 119)}…` : name}”`;
}

/**
 * Up to five names as a phrase ("Green, Amber or Red"); null when there are more: a message should then not list them.
 */
export function shortList(names: readonly string[]): string | null {
  if (names.length === 0 || names.length > 5) return null;
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
