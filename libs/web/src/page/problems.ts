// What is wrong with a form, as sentences in the order of its fields?
type Problem = { message?: unknown } | undefined;
type Problems = Readonly<Record<string, unknown>>;

/**
 * The sentence of the server, if it refused, before the sentences about single fields; each once, also where the server's holds it already. React-admin
 * marks sentences that it means to translate: the mark is taken off.
 */
export function problemsOf(errors: Problems): string[] {
  const { root, ...fields } = errors;
  const server = (root as { serverError?: Problem } | undefined)?.serverError;
  const sentences = [server, ...Object.values(fields)].map((problem) => (problem as Problem)?.message);
  const said = [...new Set(sentences.filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== '').map(plain))];
  return server ? said.filter((sentence, place) => place === 0 || !said[0]!.includes(sentence.replace(/\.$/, ''))) : said;
}

function plain(sentence: string): string {
  return sentence.replace(/^@@react-admin@@/, '').replace(/^"(.*)"$/, '$1');
}
