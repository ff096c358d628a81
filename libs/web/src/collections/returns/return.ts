import type { ReturnQuery } from '@muster/contract';

/** A return as its page shows it. */
export type Return = NonNullable<ReturnQuery['return']>;
export type Extension = Return['extensions'][number];
export type Delivery = Return['deliveries'][number];
