// How does react-admin get and change records? One data provider over the typed documents of every resource.
import type { ApolloClient } from '@apollo/client';
import type { DataProvider } from 'react-admin';
import { refusalOf, refusalOfChange, statusOf, type Refusal } from './refusals.js';
import { RequestRefused } from './RequestRefused.js';
import type { Filter, ListAsked, Request, ResourceRequests, Row } from './requests.js';

type Send = <Answer>(request: Request<Answer>, change?: boolean) => Promise<Answer>;

/** A refusal as react-admin wants it: fields reach the inputs of the same name through `body.errors`. */
export function asRequestRefused(error: unknown, change = false): RequestRefused {
  const refusal = change ? refusalOfChange(error) : refusalOf(error);
  const errors = { ...refusal.fields, root: { serverError: refusal.message } };
  return new RequestRefused(refusal.message, change ? statusOfChange(refusal) : statusOf(refusal), { refusal, errors });
}

/** At 401 the screens leave for the sign-in page; a form with something in it stays. */
function statusOfChange(refusal: Refusal): number {
  return refusal.code === 'UNAUTHENTICATED' ? 400 : statusOf(refusal);
}

function sender(client: ApolloClient): Send {
  return async (request, change = false) => {
    const { document, variables } = request;
    try {
      const result = change
        ? await client.mutate({ mutation: document, variables, fetchPolicy: 'no-cache' })
        : await client.query({ query: document, variables, fetchPolicy: 'no-cache' });
      return request.read(result.data);
    } catch (error) {
      throw asRequestRefused(error, change);
    }
  };
}

type ListParams = { pagination?: { page: number; perPage: number }; sort?: { field: string; order: string }; filter?: Filter };

function askedOf({ pagination, sort, filter }: ListParams): ListAsked {
  return { page: pagination?.page ?? 1, perPage: pagination?.perPage ?? 25, sortBy: sort?.field, descending: sort?.order === 'DESC', filter: filter ?? {} };
}

function found<Record>(record: Record | null | undefined): Record {
  if (record) return record;
  throw new RequestRefused('This page does not exist, or you may not see it.', 404);
}

function one(resource: ResourceRequests, id: string): Request<Row | null | undefined> {
  return resource.one?.(id) ?? refuse('opened one by one');
}

async function several(send: Send, resource: ResourceRequests, ids: string[]): Promise<readonly Row[]> {
  if (!resource.listTakesIds) return Promise.all(ids.map(async (id) => found(await send(one(resource, id)))));
  const asked = { page: 1, perPage: 200, sortBy: undefined, descending: false, filter: { ids } };
  return (await send(resource.list(asked))).items;
}

function refuse(verb: string): never {
  throw new RequestRefused(`Records cannot be ${verb} here.`, 400);
}

function reading(send: Send, resource: (name: string) => ResourceRequests) {
  const list = async (name: string, params: ListParams) => {
    const page = await send(resource(name).list(askedOf(params)));
    return { data: [...page.items], total: page.total };
  };
  return {
    getList: list,
    getOne: async (name: string, { id }: { id: unknown }) => ({ data: found(await send(one(resource(name), String(id)))) }),
    getMany: async (name: string, { ids }: { ids: unknown[] }) => ({ data: [...(await several(send, resource(name), ids.map(String)))] }),
    getManyReference: (name: string, params: ListParams & { target: string; id: unknown }) =>
      list(name, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
  };
}

function changing(send: Send, resource: (name: string) => ResourceRequests) {
  return {
    create: async (name: string, { data }: { data: Filter }) => {
      const request = resource(name).create?.(data) ?? refuse('created');
      return { data: await send(request, true) };
    },
    update: async (name: string, { id, data }: { id: unknown; data: Filter }) => {
      const request = resource(name).update?.(String(id), data) ?? refuse('changed');
      return { data: await send(request, true) };
    },
    updateMany: async () => refuse('changed together'),
    delete: async () => refuse('deleted'),
    deleteMany: async () => refuse('deleted'),
  };
}

/** The data provider of the screens; an unknown resource is a mistake in the program and throws. */
export function createDataProvider(client: ApolloClient, resources: readonly ResourceRequests[]): DataProvider {
  const resource = (name: string) => {
    const known = resources.find((candidate) => candidate.name === name);
    if (!known) throw new Error(`Unknown resource: ${name}`);
    return known;
  };
  const send = sender(client);
  return { ...reading(send, resource), ...changing(send, resource) } as unknown as DataProvider;
}
