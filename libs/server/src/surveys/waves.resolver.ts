import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Verb } from '@muster/domain/access';
import { allowedActions } from '@muster/domain/surveys';
import { Operation, Requires } from '@muster/platform';
import { AppointmentsService } from '../people/index.js';
import { Organisation } from '../organisations/index.js';
import { SurveysService } from './surveys.service.js';
import { SurveyVersion } from './surveys.types.js';
import { WavesService } from './waves.service.js';
import { UpdateWaveInput, Wave, WaveAudienceName, WaveInput, WavePage, WavesArgs, WaveStateName } from './waves.types.js';

const id = { type: () => ID };
const verbOf: Record<string, Verb> = { schedule: 'wave.schedule', unschedule: 'wave.schedule', open: 'wave.open', close: 'wave.close' };

@Resolver(() => Wave)
export class WavesResolver {
  constructor(
    private readonly service: WavesService,
    private readonly surveys: SurveysService,
    private readonly appointments: AppointmentsService,
    private readonly operation: Operation,
  ) {}

  @Query(() => WavePage, { description: 'Waves with their numbers, newest first; a champion counts the own region.' })
  @Requires('wave.list')
  waves(@Args() { filter, page }: WavesArgs): Promise<WavePage> {
    return this.service.list(filter ?? {}, page);
  }

  @Query(() => Wave, { nullable: true, description: 'One wave; null when there is none or you may not see it.' })
  @Requires('wave.list')
  wave(@Args('id', id, new ParseUUIDPipe()) waveId: string): Promise<Wave | null> {
    return this.service.find(waveId);
  }

  @Mutation(() => Wave, { description: 'Creates a draft wave. Refusals: VERSION_NOT_PUBLISHED, WAVE_DATES, INVALID_INPUT (name taken).' })
  @Requires('wave.create')
  createWave(@Args('input') input: WaveInput): Promise<Wave> {
    return this.service.create(input);
  }

  @Mutation(() => Wave, { description: 'Changes a wave before it opens; of an open one only the last day, to a later one. Refusals: WAVE_DATES, WAVE_CLOSED, WAVE_OF_A_ROUND.' })
  @Requires('wave.update')
  updateWave(@Args('id', id, new ParseUUIDPipe()) waveId: string, @Args('input') input: UpdateWaveInput): Promise<Wave> {
    return this.service.update(waveId, input);
  }

  @Mutation(() => Wave, { description: 'Sets a draft to open by itself on its first day. Refusals: WAVE_NOT_DRAFT, WAVE_DATES.' })
  @Requires('wave.schedule')
  scheduleWave(@Args('id', id, new ParseUUIDPipe()) waveId: string): Promise<Wave> {
    return this.service.schedule(waveId);
  }

  @Mutation(() => Wave, { description: 'Takes a scheduled wave back to draft. Refusal: WAVE_NOT_SCHEDULED.' })
  @Requires('wave.schedule')
  unscheduleWave(@Args('id', id, new ParseUUIDPipe()) waveId: string): Promise<Wave> {
    return this.service.unschedule(waveId);
  }

  @Mutation(() => Wave, { description: 'Opens a wave: one response an organisation, one invitation a SPOC. Opening it again changes nothing. Refusals: WAVE_CLOSED, WAVE_DATES, NOTHING_TO_SEND_TO.' })
  @Requires('wave.open')
  openWave(@Args('id', id, new ParseUUIDPipe()) waveId: string): Promise<Wave> {
    return this.service.open(waveId);
  }

  @Mutation(() => Wave, { description: 'Closes an open wave; from then on nothing is saved or submitted. Refusals: WAVE_NOT_OPEN, WAVE_CLOSED.' })
  @Requires('wave.close')
  closeWave(@Args('id', id, new ParseUUIDPipe()) waveId: string): Promise<Wave> {
    return this.service.close(waveId);
  }

  @ResolveField(() => SurveyVersion, { nullable: true, description: 'The version that is sent; null for who may not read surveys.' })
  @Requires('wave.list')
  async version(@Parent() wave: Wave): Promise<SurveyVersion | null> {
    return this.operation.allowed(['survey.list'], { programmeId: wave.programme.id }).length ? this.surveys.findVersion(wave.versionId) : null;
  }

  @ResolveField(() => [Organisation], { nullable: true, description: 'Organisations on the roster whom no invitation can reach, for want of a single point of contact today; null for who may not read appointments.' })
  @Requires('wave.list')
  async withoutSpoc(@Parent() wave: Wave): Promise<Organisation[] | null> {
    if (!this.operation.allowed(['appointment.list'], { programmeId: wave.programme.id }).length) return null;
    return (await this.appointments.vacancies(wave.programme.id)).map(({ organisation, region }) => ({ ...organisation, region }));
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this wave in its state; none where it goes with a round.' })
  @Requires('wave.list')
  async allowedActions(@Parent() wave: Wave): Promise<string[]> {
    if (wave.audience !== WaveAudienceName.ROSTER) return [];
    const possible: Verb[] = allowedActions(wave).map((action) => verbOf[action]!);
    if (wave.state !== WaveStateName.CLOSED) possible.push('wave.update');
    return [...new Set(this.operation.allowed(possible, { programmeId: wave.programme.id }))];
  }
}
