import { registerEnumType } from '@nestjs/graphql';

export enum StandingName {
  READY = 'ready',
  PARTLY = 'partly',
  NOT_READY = 'not-ready',
}
registerEnumType(StandingName, { name: 'Standing', description: 'What an answer, or what came, says about being ready: ready, with effort or in part, not ready.' });
