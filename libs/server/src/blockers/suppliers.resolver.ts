import { Args, Query, Resolver } from '@nestjs/graphql';
import { ReadsMuch, Requires } from '@muster/platform';
import { SuppliersService } from './suppliers.service.js';
import { SupplierArgs, Suppliers, SuppliersArgs, SupplierSheet } from './suppliers.types.js';

@Resolver(() => Suppliers)
export class SuppliersResolver {
  constructor(private readonly service: SuppliersService) {}

  @Query(() => Suppliers, { nullable: true, description: 'What waits for the supplier of each system; a champion counts the own region. Null where there is no wave to count. Refusal: NOT_FOUND (no such wave).' })
  @Requires('supplier.see')
  @ReadsMuch()
  suppliers(@Args() args: SuppliersArgs): Promise<Suppliers | null> {
    return this.service.list(args);
  }

  @Query(() => SupplierSheet, { nullable: true, description: 'The sheet for the supplier of a system. Null where no authority named it. Refusal: NOT_FOUND (no such wave).' })
  @Requires('supplier.see')
  supplier(@Args() args: SupplierArgs): Promise<SupplierSheet | null> {
    return this.service.sheet(args);
  }
}
