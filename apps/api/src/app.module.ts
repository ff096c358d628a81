import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { PlatformModule, type PlatformOptions } from '@muster/platform';
import { RespondentModule } from '@muster/respondent';
import { AccessModule } from '@muster/server/access';
import { BlockersModule } from '@muster/server/blockers';
import { CollectionEntity, CollectionsModule, RoundEntity } from '@muster/server/collections';
import { EngagementModule } from '@muster/server/engagement';
import { IndicatorsModule } from '@muster/server/indicators';
import { OrganisationsModule } from '@muster/server/organisations';
import { AppointmentEntity, PeopleModule, PersonEntity } from '@muster/server/people';
import { ProgrammeEntity, ProgrammesModule } from '@muster/server/programmes';
import { PrivacyModule } from '@muster/server/privacy';
import { ReadinessModule } from '@muster/server/readiness';
import { RecommendationsModule } from '@muster/server/recommendations';
import { ReportsModule } from '@muster/server/reports';
import { SurveysModule, SurveyVersionEntity, WaveEntity } from '@muster/server/surveys';
import { graphqlOptions } from './graphql-options.js';
import { Reactions } from './reactions.js';
import { NotifyCallback, NotifyToken } from './notify-callback.js';
import { Reference } from './reference.js';

/** The concepts, in their order. */
export const concepts = [
  OrganisationsModule, IndicatorsModule, ProgrammesModule, PeopleModule, AccessModule, SurveysModule, CollectionsModule, ReadinessModule, BlockersModule, RecommendationsModule,
  EngagementModule, ReportsModule, PrivacyModule,
];

const entities = [ProgrammeEntity, PersonEntity, AppointmentEntity, SurveyVersionEntity, WaveEntity, CollectionEntity, RoundEntity];

/** What the product must be told: what the platform must, the token of receipts, and whether GraphQL answers the documents of our own screens alone. */
type ModuleOptions = Omit<PlatformOptions, 'entities'> & { notifyToken?: string | undefined; trustedOnly?: boolean };

/** The whole product, put together. No rule lives here. */
@Module({})
export class AppModule {
  static forRoot({ notifyToken, trustedOnly = false, ...options }: ModuleOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ ...options, entities }),
        GraphQLModule.forRoot<MercuriusDriverConfig>({ driver: MercuriusDriver, ...graphqlOptions(trustedOnly) }),
        ...concepts, RespondentModule,
      ],
      controllers: [NotifyCallback],
      providers: [Reactions, Reference, { provide: NotifyToken, useValue: new NotifyToken(notifyToken) }],
    };
  }
}
