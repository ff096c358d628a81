import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { SurveysModule } from '../surveys/index.js';
import { BulkResolver } from './bulk.resolver.js';
import { BulkService } from './bulk.service.js';
import { CollectionsResolver } from './collections.resolver.js';
import { CollectionsService } from './collections.service.js';
import { DeliveriesResolver } from './deliveries.resolver.js';
import { DeliveriesService } from './deliveries.service.js';
import { ExtensionsResolver } from './extensions.resolver.js';
import { ExtensionsService } from './extensions.service.js';
import { LedgerResolver } from './ledger.resolver.js';
import { LedgerService } from './ledger.service.js';
import { OutcomesService } from './outcomes.service.js';
import { QueriesResolver } from './queries.resolver.js';
import { QueriesService } from './queries.service.js';
import { RatesResolver } from './rates.resolver.js';
import { RatesService } from './rates.service.js';
import { ReturnSheetsService } from './return-sheets.service.js';
import { ReturnVerbsResolver } from './return-verbs.resolver.js';
import { ReturnsResolver } from './returns.resolver.js';
import { ReturnsService } from './returns.service.js';
import { RoundParts } from './round-parts.js';
import { RoundsResolver } from './rounds.resolver.js';
import { RoundsService } from './rounds.service.js';
import { SharingResolver } from './sharing.resolver.js';
import { SharingService } from './sharing.service.js';

const services = [
  CollectionsService, RoundsService, ReturnsService, OutcomesService, ExtensionsService, BulkService, LedgerService, RatesService,
  SharingService, QueriesService, DeliveriesService, ReturnSheetsService,
];
const resolvers = [
  CollectionsResolver, RoundsResolver, ReturnsResolver, ReturnVerbsResolver, ExtensionsResolver, BulkResolver, LedgerResolver, RatesResolver,
  SharingResolver, QueriesResolver, DeliveriesResolver,
];

@Module({ imports: [PeopleModule, ProgrammesModule, SurveysModule], providers: [...services, ...resolvers, RoundParts], exports: services })
export class CollectionsModule {}
