// What does a screen ask of the server? Requests as plain values: a typed document, its variables, and how to read the answer.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';

/** One question to the server: the provider sends `document` with `variables` and hands the data to `read`. */
export type Request<Answer> = { document: TypedDocumentNode; variables: OperationVariables; read(data: unknown): Answer };

export type Row = { id: string };
export type Page = { items: readonly Row[]; total: number };

type Question<Data, Variables> = { document: TypedDocumentNode<Data, Variables>; variables: Variables };

/** Makes a request of a typed document; the types of its variables and of its answer come from the document. */
export function ask<Data, Variables, Answer>(question: Question<Data, Variables>, read: (data: Data) => Answer): Request<Answer> {
  return { document: question.document as unknown as TypedDocumentNode, variables: question.variables as OperationVariables, read: read as (data: unknown) => Answer };
}

export type Filter = Record<string, unknown>;
export type ListAsked = { page: number; perPage: number; sortBy: string | undefined; descending: boolean; filter: Filter };

/** Everything the data provider must know of one resource: a request for each thing that can be asked. */
export type ResourceRequests = {
  name: string;
  list(asked: ListAsked): Request<Page>;
  /** Absent where the records of a resource have no page of their own. */
  one?(id: string): Request<Row | null | undefined>;
  /** Whether the list can be filtered by `ids`; if not, several records are asked one by one. */
  listTakesIds: boolean;
  create?(values: Filter): Request<Row>;
  update?(id: string, values: Filter): Request<Row>;
};

/** The page of the contract: an offset and a limit of at most 200. */
export function pageInput(asked: Pick<ListAsked, 'page' | 'perPage'>): { offset: number; limit: number } {
  const limit = Math.min(asked.perPage, 200);
  return { offset: (asked.page - 1) * limit, limit };
}

/** The filter without what the person left empty; the server sees only what was chosen. */
export function chosen<F>(filter: Filter): F {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== '')) as F;
}

type SortEnum = string;

/** The sort of the contract, or nothing when the list cannot be sorted by that column. */
export function sortInput<S extends SortEnum>(asked: ListAsked, sorts: readonly S[]): { sort?: S; direction?: 'ASC' | 'DESC' } {
  const sort = sorts.find((known) => known === asked.sortBy);
  return sort ? { sort, direction: asked.descending ? 'DESC' : 'ASC' } : {};
}
