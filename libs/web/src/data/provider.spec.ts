import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { asRequestRefused, createDataProvider } from './provider.js';
import type { ResourceRequests } from './requests.js';

const request = (variables: object) => ({ document: 'document' as never, variables, read: (data: unknown) => data as never });

const towns: ResourceRequests = {
  name: 'towns',
  listTakesIds: true,
  list: (asked) => request({ asked }),
  one: (id) => request({ id }),
  create: (values) => request({ values }),
};

type Call = { query?: unknown; mutation?: unknown; variables: Record<string, unknown> };

function clientAnswering(data: unknown) {
  const calls: Call[] = [];
  const answer = async (call: Call) => {
    calls.push(call);
    return { data };
  };
  return { calls, client: { query: answer, mutate: answer } as never };
}

describe('the data provider', () => {
  it('asks for a page of a list with its filter and sort', async () => {
    const { client, calls } = clientAnswering({ items: [{ id: '1' }], total: 9 });
    const answer = await createDataProvider(client, [towns]).getList('towns', { pagination: { page: 2, perPage: 10 }, sort: { field: 'NAME', order: 'DESC' }, filter: { nation: 'wales' } });
    expect(answer).toEqual({ data: [{ id: '1' }], total: 9 });
    expect(calls[0]?.variables).toEqual({ asked: { page: 2, perPage: 10, sortBy: 'NAME', descending: true, filter: { nation: 'wales' } } });
  });

  it('asks for several records in one question when the list takes ids, else one by one', async () => {
    const together = clientAnswering({ items: [], total: 0 });
    await createDataProvider(together.client, [towns]).getMany('towns', { ids: ['1', '2'] });
    expect(together.calls).toHaveLength(1);
    const oneByOne = clientAnswering({ id: '1' });
    await createDataProvider(oneByOne.client, [{ ...towns, listTakesIds: false }]).getMany('towns', { ids: ['1', '2'] });
    expect(oneByOne.calls.map((call) => call.variables)).toEqual([{ id: '1' }, { id: '2' }]);
  });

  it('says not found when the server shows nothing', async () => {
    const { client } = clientAnswering(null);
    await expect(createDataProvider(client, [towns]).getOne('towns', { id: '1' })).rejects.toMatchObject({ status: 404 });
  });

  it('creates by a mutation and refuses what the resource cannot do', async () => {
    const { client, calls } = clientAnswering({ id: '3' });
    const provider = createDataProvider(client, [towns]);
    await expect(provider.create('towns', { data: { name: 'Ely' } })).resolves.toEqual({ data: { id: '3' } });
    expect(calls[0]).toMatchObject({ mutation: 'document', variables: { values: { name: 'Ely' } } });
    await expect(provider.delete('towns', { id: '3' })).rejects.toMatchObject({ status: 400 });
    await expect(provider.update('towns', { id: '3', data: {}, previousData: { id: '3' } })).rejects.toMatchObject({ status: 400 });
  });

  it('hands field errors to the form', () => {
    const refused = new CombinedGraphQLErrors({ errors: [{ message: 'No.', extensions: { code: 'X', fields: [{ name: 'name', message: 'Enter a name' }] } }] } as never);
    expect(asRequestRefused(refused)).toMatchObject({ status: 400, message: 'No.', body: { errors: { name: 'Enter a name' } } });
  });

  it('stays on the form of whoever was signed out meanwhile, and leaves every other page', () => {
    const signedOut = new CombinedGraphQLErrors({ errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] } as never);
    expect(asRequestRefused(signedOut)).toMatchObject({ status: 401, message: 'Sign in first.' });
    expect(asRequestRefused(signedOut, true)).toMatchObject({ status: 400, message: expect.stringContaining('What you typed is still here') });
  });

  it('knows no resource that was not given', () => {
    const { client } = clientAnswering(null);
    return expect(createDataProvider(client, [towns]).getOne('cities', { id: '1' })).rejects.toThrow('Unknown resource');
  });
});
