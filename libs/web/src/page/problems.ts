// What is wrong with a form, as sentences in the order of its fields?
type Problem = { message?: unknown } | undefined;
type Problems = Readonly<Record<string, unknown>>;

/**
 * The sentence of the server, if it refused, before the sentences about single fields; each once. React-admin marks
 * sentences that it means to translate: the mark is taken off.
 */
export function problemsOf(errors: Problems): string[] {
  const { root, ...fields } = errors;
  const server = (root as { serverError?: Problem } | undefined)?.serverError;
  const sentences = [server, ...Object.values(fields)].map((problem) => (problem as Problem)?.message);
  return [...new Set(sentences.filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== '').map(plain))];
}

function plain(sentence: string): string {
  return sentence.replace(/^@@react-admin@@/, '').replace(/^"(.*)"$/, '$1');
}
