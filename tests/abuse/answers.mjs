// Is an answer one that the product may give, whatever it was sent?

/** What only a fault says: a stack, or words of the database. */
const TELLTALE = /\n\s+at .+:\d+:\d+|node_modules[/\\]|QueryFailedError|invalid input syntax for|violates [\w-]+ constraint|relation "\w+" does not exist|out of range for type|current transaction is aborted|Cannot read propert|is not a function|Unexpected token|Maximum call stack/;

/** What is wrong with an answer whatever was asked, in a few words; null where nothing is. */
export function faultIn({ status, text }) {
  if (status === 0) return 'no answer';
  if (status >= 500) return `status ${status}`;
  const [telltale] = TELLTALE.exec(text) ?? [];
  return telltale ? `"${telltale.trim()}" in the answer` : null;
}

/** A value in a sentence: long texts are cut. */
export const shortened = (value) => (typeof value === 'string' ? value : JSON.stringify(value) ?? '').replaceAll(/(.)\1{40,}/g, '$1(many)').slice(0, 700);
