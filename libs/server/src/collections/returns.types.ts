import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReturnMoment } from '@muster/domain/collections';
import { Organisation, Region } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { ResponseStateName } from '../surveys/index.js';
import { RoundLevel, RoundStateName, SharingInstrumentName } from './rounds.types.js';

export enum ReturnStateName {
  EXPECTED = 'expected',
  ACKNOWLEDGED = 'acknowledged',
  IN_PREPARATION = 'in-preparation',
  RECEIVED = 'received',
  QUERIED = 'queried',
  RESUBMITTED = 'resubmitted',
  ACCEPTED = 'accepted',
}
registerEnumType(ReturnStateName, { name: 'ReturnState', description: 'How far an expected return has come.' });

export enum ReturnOutcomeName {
  NIL_RETURN = 'nil-return',
  CANNOT_REPORT = 'cannot-report',
  REFUSED = 'refused',
  SHARING_PENDING = 'sharing-pending',
  NO_SPOC = 'no-spoc',
  ABOLISHED = 'abolished',
  MERGED = 'merged',
  EXCUSED = 'excused',
}
registerEnumType(ReturnOutcomeName, { name: 'ReturnOutcome', description: 'What came, or stands, instead of a return.' });

export enum TimelinessName {
  NOT_DUE = 'not-due',
  ON_TIME = 'on-time',
  LATE = 'late',
  OVERDUE = 'overdue',
  ACCOUNTED = 'accounted',
}
registerEnumType(TimelinessName, {
  name: 'Timeliness', description: 'Where a return stands against a day, which belongs to the time that is given: not due yet, here on time, here late, overdue, or accounted for by an outcome instead.',
});

export enum ReturnSort {
  ORGANISATION = 'roster_entry.name',
  REGION = 'region.position',
  STATE = "array_position(array['expected', 'acknowledged', 'in-preparation', 'received', 'queried', 'resubmitted', 'accepted'], expected_return.state)",
  DUE_ON = 'coalesce(expected_return.extended_to, expected_return.due_on)',
  RECEIVED_AT = 'expected_return.received_at',
}
registerEnumType(ReturnSort, { name: 'ReturnSort', description: 'By what a list of returns is ordered.' });

@ObjectType({ description: 'The round that a return belongs to, in short.' })
export class ReturnRound {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => RoundStateName) state!: RoundStateName;
  @Field(() => RoundLevel, { nullable: true }) level!: RoundLevel | null;
  @Field() opensOn!: string;
  @Field() dueOn!: string;
  @Field() closesOn!: string;
  @Field(() => ID) collectionId!: string;
  @Field() collectionName!: string;
  @Field(() => ID) programmeId!: string;
}

@ObjectType({ description: 'What one organisation is expected to return in one round: created when the round opens, so that what has not come is always a row.' })
export class Return {
  @Field(() => ID) id!: string;
  @Field(() => ReturnRound) round!: ReturnRound;
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Region, { nullable: true }) region!: Region | null;
  @Field(() => ReturnStateName) state!: ReturnStateName;
  @Field() stateAt!: Date;
  @Field() dueOn!: string;
  @Field(() => String, { nullable: true, description: 'The day of the extension in force.' }) extendedTo!: string | null;
  @Field(() => TimelinessName, { description: 'Against the original day.' }) timeliness!: TimelinessName;
  @Field(() => TimelinessName, { description: 'Against the extended day; the same where there is none.' }) timelinessExtended!: TimelinessName;
  @Field(() => Date, { nullable: true }) receivedAt!: Date | null;
  @Field(() => Date, { nullable: true }) acceptedAt!: Date | null;
  @Field(() => ReturnOutcomeName, { nullable: true }) outcome!: ReturnOutcomeName | null;
  @Field(() => String, { nullable: true }) outcomeOn!: string | null;
  @Field(() => String, { nullable: true, description: 'The name of whoever decided it.' }) outcomeBy!: string | null;
  @Field(() => String, { nullable: true }) outcomeReason!: string | null;
  @Field(() => [String], { description: 'Indicators that cannot be reported.' }) outcomeIndicators!: string[];
  @Field(() => [String], { description: 'Barriers that keep it from reporting.' }) outcomeBarriers!: string[];
  @Field(() => Organisation, { nullable: true, description: 'The organisation that took its place.' }) successor!: Organisation | null;
  @Field({ description: 'Where it stands and what is in the way, in a sentence.' }) why!: string;
  @Field(() => Person, { nullable: true, description: 'The single point of contact today.' }) spoc!: Person | null;
  @Field(() => String, { nullable: true, description: 'The case management system that the authority named last.' }) system!: string | null;
  @Field(() => [SharingInstrumentName], { description: 'What must still be signed before it may be recorded.' }) waitsFor!: SharingInstrumentName[];
  @Field(() => Int, { nullable: true, description: 'For how many days it has waited for that, at the longest; null where nothing was asked for yet.' }) waitingDays!: number | null;
  @Field(() => ID, { nullable: true, description: 'The response to the survey that was asked when it was received.' }) surveyResponseId!: string | null;
  @Field(() => ResponseStateName, { nullable: true }) surveyState!: ResponseStateName | null;
  @Field(() => Int) openQueries!: number;
  @Field(() => Int) overdueQueries!: number;
  moment!: ReturnMoment;
}

@ObjectType({ description: 'Something that may stand in the way of reporting, as an authority would tick it.' })
export class BarrierChoice {
  @Field() code!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'One page of returns, and how many there are in all.' })
export class ReturnPage {
  @Field(() => [Return]) items!: Return[];
  @Field(() => Int) total!: number;
}
