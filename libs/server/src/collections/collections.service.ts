import { Injectable } from '@nestjs/common';
import { asClash, Facts, listPage, notFound, Operation, Problem, Where, type Page, type PageInput } from '@muster/platform';
import { CollectionEntity } from './collection.entity.js';
import type { Collection, CollectionInput, UpdateCollectionInput } from './collections.types.js';
import { COLLECTION, COLLECTION_FROM } from './round-rows.js';

/** What is collected again and again. */
@Injectable()
export class CollectionsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts) {}

  /** Collections of the programmes in which the actor has a part, by name. */
  async list(filter: { programmeId?: string | null; ids?: string[] | null } = {}, page?: PageInput | null): Promise<Page<Collection>> {
    this.operation.mustBeAble('collection.list');
    const where = new Where().equals('collection.programme_id', filter.programmeId).hasId('collection.id', filter.ids);
    return listPage<Collection>(this.operation, { select: COLLECTION, from: COLLECTION_FROM, where, order: 'collection.name, collection.id', page });
  }

  /** One collection; null when there is none or out of reach. */
  async find(id: string): Promise<Collection | null> {
    return (await this.list({ ids: [id] })).items[0] ?? null;
  }

  /** The collection itself, for the rules of others. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async load(id: string): Promise<CollectionEntity> {
    const collection = await this.operation.rows(CollectionEntity).findOneBy({ id });
    if (!collection) throw notFound('collection');
    return collection;
  }

  /** Creates a collection. Refuses a code that is taken in its programme (CODE_TAKEN), and a programme that is not there (NOT_FOUND). */
  async create({ programmeId, code, name, description }: CollectionInput): Promise<Collection> {
    this.operation.mustBeAble('collection.create', { programmeId });
    if (!(await this.operation.sql('select 1 from programme where id = $1', [programmeId])).length) throw notFound('programme');
    const taken = new Problem({ code: 'CODE_TAKEN', message: `This programme has a collection with the code ${code} already.`, fields: [{ name: 'code', message: 'Choose another code.' }] });
    const { identifiers } = await this.operation.rows(CollectionEntity).insert({ programmeId, code, name: name.trim(), description: description?.trim() || null }).catch(asClash(taken));
    return this.recorded('collection.created', (identifiers[0] as { id: string }).id, programmeId);
  }

  /** Changes name and description. */
  async update(id: string, { name, description }: UpdateCollectionInput): Promise<Collection> {
    const { programmeId } = await this.load(id);
    this.operation.mustBeAble('collection.update', { programmeId });
    await this.operation.rows(CollectionEntity).update({ id }, { name: name.trim(), description: description?.trim() || null });
    return this.recorded('collection.updated', id, programmeId);
  }

  private async recorded(name: string, id: string, programmeId: string): Promise<Collection> {
    await this.facts.record({ name, subject: { type: 'collection', id }, programmeId });
    return (await this.find(id))!;
  }
}
