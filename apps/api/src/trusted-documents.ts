import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Problem } from '@muster/platform';
import { Kind, parse, print, visit, type DocumentNode, type FieldNode } from 'graphql';

/** What a browser of ours sends: the hash of one of the documents that the screens were built with. */
interface Body {
  query?: string | null;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The documents that our screens were built with, by their hash; each asks for the names of types besides, by which the screens' cache knows things apart. */
export function trustedDocuments(): ReadonlyMap<string, string> {
  const path = createRequire(import.meta.url).resolve('@muster/contract/documents.json');
  const documents = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(documents).map(([hash, text]) => [hash, print(withTypenames(parse(text)))]));
}

function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (node, _key, parent) => (parent && 'operation' in parent ? undefined : { ...node, selections: [...node.selections, TYPENAME] }),
  });
}

/** How Mercurius finds the document of a request: by its hash, or, unless only trusted documents are answered, by its text. Refuses with UNKNOWN_DOCUMENT, and with BAD_REQUEST what is no text of GraphQL. */
export function documentsBy(trustedOnly: boolean) {
  const documents = trustedDocuments();
  const hashOf = ({ extensions }: Body): unknown => extensions?.persistedQuery?.sha256Hash;
  return {
    isPersistedQuery(body: Body): boolean {
      if (hashOf(body) === undefined && isTree(body.query ?? '')) throw new Problem({ code: 'BAD_REQUEST', message: 'A request must be written as GraphQL text.' });
      return trustedOnly || hashOf(body) !== undefined;
    },
    getHash: (body: Body): string => String(hashOf(body) ?? 'none'),
    async getQueryFromHash(hash: string): Promise<string> {
      const text = documents.get(hash);
      if (text === undefined) throw new Problem({ code: 'UNKNOWN_DOCUMENT', message: 'This request is not one of this version of Muster. Load the page again.' });
      return text;
    },
  };
}

/** Mercurius also takes a document that was parsed already, as JSON, which passes by the limit of tokens. Nobody of ours sends that. */
const isTree = (text: string): boolean => /^\s*(?:\{\s*["}]|["[\-\d]|true|false|null)/.test(text);
