import { Injectable } from '@nestjs/common';
import { decideDeliver, decideDeliveries, decideListing, readListing, type DeliveryExtent } from '@muster/domain/collections';
import { Operation, refuseIf } from '@muster/platform';
import { DELIVERIES, KEEP_DELIVERIES } from './delivery-rows.js';
import type { Delivery, DeliveryExtentName, DeliveryInput, DeliverySourceName, ListingReading } from './deliveries.types.js';
import { ReturnsService } from './returns.service.js';
import type { Return } from './returns.types.js';

/** What came with a return, indicator by indicator. The files themselves are never asked for. */
@Injectable()
export class DeliveriesService {
  constructor(private readonly operation: Operation, private readonly returns: ReturnsService) {}

  /** Every indicator that a return is asked for, with what came of it, in the order of the framework; none for a return out of reach. */
  async ofReturn(returnId: string): Promise<Delivery[]> {
    return this.operation.sql<Delivery>(DELIVERIES, [returnId]);
  }

  /**
   * Says what came of some indicators; what was said of the others stays. Refuses a return that does not allow it now (RETURN_STATE, RETURN_ACCOUNTED, ROUND_CLOSED,
   * ROUND_NOT_OPEN), indicators that its round does not ask for (DELIVERY_UNKNOWN) and an empty list (LISTING_EMPTY).
   */
  async record(returnId: string, deliveries: readonly DeliveryInput[], source: DeliverySourceName): Promise<Return> {
    const it = await this.returns.moment(returnId, 'lock');
    this.operation.mustBeAble('return.deliver', it);
    const known = await this.ofReturn(returnId);
    refuseIf(decideDeliver(it) ?? decideDeliveries(deliveries, known.map(({ indicator }) => indicator)));
    const { programmeId, organisationId, region } = it;
    const given = deliveries.map(({ indicator, extent, note }) => ({ indicator, extent, note: note?.trim() || null }));
    await this.operation.change(KEEP_DELIVERIES, [returnId, programmeId, organisationId, region, source, this.operation.actor.personId, this.operation.now, JSON.stringify(given)]);
    await this.returns.recorded('return.delivered', it, { verb: 'return.deliver', source, ...counted(given) });
    return (await this.returns.find(returnId))!;
  }

  /** What a listing of files says about the indicators of a return; nothing is saved. Refuses a listing that names no file (LISTING_EMPTY). */
  async readListing(returnId: string, listing: string): Promise<ListingReading> {
    const it = await this.returns.moment(returnId);
    this.operation.mustBeAble('return.deliver', it);
    refuseIf(decideListing(listing));
    const { matched, ...reading } = readListing(listing, (await this.ofReturn(returnId)).map(({ indicator, name }) => ({ code: indicator, name })));
    return { ...reading, matched: matched.map((match) => ({ ...match, extent: match.extent as DeliveryExtentName })) };
  }
}

function counted(given: readonly { extent: DeliveryExtent }[]): Record<DeliveryExtent, number> {
  const count = (wanted: DeliveryExtent) => given.filter(({ extent }) => extent === wanted).length;
  return { complete: count('complete'), partly: count('partly'), none: count('none') };
}
