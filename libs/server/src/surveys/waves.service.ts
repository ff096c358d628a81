import { Injectable } from '@nestjs/common';
import { completeness, decideByHand, decideClose, decideDates, decideOpen, decideSchedule, decideUnschedule } from '@muster/domain/surveys';
import { Facts, invalid, listPage, notFound, Operation, Problem, refuseIf, Where, type Page, type PageInput } from '@muster/platform';
import { Definitions } from './definitions.js';
import { WHEN_NOBODY_SAVES } from './response-rows.js';
import { SurveyVersionEntity } from './survey-version.entity.js';
import { ONE_WAVE, WAVE, WAVE_FROM } from './wave-rows.js';
import { WaveEntity } from './wave.entity.js';
import type { UpdateWaveInput, Wave, WaveFilter, WaveInput } from './waves.types.js';

/** The wave that a round opens for its surveys at submission. Days are ISO days, those of the round. */
export type WaveForReturns = Pick<WaveInput, 'programmeId' | 'surveyVersionId' | 'name' | 'opensOn' | 'closesOn'>;

/** The waves that send a version of a survey to a roster. */
@Injectable()
export class WavesService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly definitions: Definitions) {}

  /** Waves with how many are expected, started and submitted, newest first. A champion's numbers count the own region. */
  async list(filter: WaveFilter = {}, page?: PageInput | null): Promise<Page<Wave>> {
    this.operation.mustBeAble('wave.list');
    const where = new Where().equals('wave.programme_id', filter.programmeId).equals('wave.state', filter.state).equals('wave.audience', filter.audience).hasId('wave.id', filter.ids);
    return listPage<Wave>(this.operation, { select: WAVE, from: WAVE_FROM, where, order: 'wave.opens_on desc, wave.name', page });
  }

  /** One wave; null when there is none or out of reach. */
  async find(id: string): Promise<Wave | null> {
    this.operation.mustBeAble('wave.list');
    return (await this.operation.sql<Wave>(ONE_WAVE, [id]))[0] ?? null;
  }

  /** The wave itself, for the rules of others. Refuses (NOT_FOUND) one that is not there or out of reach. */
  async load(id: string): Promise<WaveEntity> {
    const wave = await this.operation.rows(WaveEntity).findOneBy({ id });
    if (!wave) throw notFound('wave');
    return wave;
  }

  /** Creates a draft wave. Refuses a version that is not published or of another programme (VERSION_NOT_PUBLISHED), a name that is taken, and days that are reversed. */
  async create({ programmeId, surveyVersionId, name, opensOn, closesOn, target }: WaveInput): Promise<Wave> {
    this.operation.mustBeAble('wave.create', { programmeId });
    refuseIf(decideDates({ opensOn, closesOn }));
    await this.checkVersion(surveyVersionId, programmeId);
    await this.checkName(programmeId, name);
    const { identifiers } = await this.operation.rows(WaveEntity).insert({ programmeId, surveyVersionId, name: name.trim(), opensOn, closesOn, ...(target ? { target } : {}) });
    return this.recorded('wave.created', (identifiers[0] as { id: string }).id, programmeId);
  }

  private async checkVersion(versionId: string, programmeId: string): Promise<void> {
    const version = await this.operation.rows(SurveyVersionEntity).findOneBy({ id: versionId });
    const own = version && (await this.operation.sql('select 1 from survey where id = $1 and programme_id = $2', [version.surveyId, programmeId])).length;
    if (!own || version.state !== 'published') {
      throw new Problem({ code: 'VERSION_NOT_PUBLISHED', message: 'Choose a published version of a survey of this programme.', fields: [{ name: 'surveyVersionId', message: 'Publish the version first.' }] });
    }
  }

  private async checkName(programmeId: string, name: string, except?: string): Promise<void> {
    const taken = await this.operation.sql('select 1 from wave where programme_id = $1 and name = $2 and id is distinct from $3', [programmeId, name.trim(), except ?? null]);
    if (taken.length) throw invalid('This programme has a wave of this name already.', [{ name: 'name', message: 'Choose another name.' }]);
  }

  /** Changes a wave before it opens; of an open one only the last day, to a later one, and what is aimed at. Refuses everything else (WAVE_DATES, WAVE_CLOSED) and the wave of a round (WAVE_OF_A_ROUND), as every act by hand does. */
  async update(id: string, input: UpdateWaveInput): Promise<Wave> {
    const wave = await this.load(id);
    this.operation.mustBeAble('wave.update', wave);
    refuseIf(decideByHand(wave));
    refuseIf(decideDates(input, wave));
    await this.checkName(wave.programmeId, input.name, id);
    await this.operation.rows(WaveEntity).update({ id, state: wave.state }, {
      name: input.name.trim(), opensOn: input.opensOn, closesOn: input.closesOn, target: input.target ?? wave.target,
    });
    return this.recorded('wave.updated', id, wave.programmeId);
  }

  /** Sets a draft to open by itself on its first day. */
  async schedule(id: string): Promise<Wave> {
    const wave = await this.load(id);
    this.operation.mustBeAble('wave.schedule', wave);
    refuseIf(decideByHand(wave));
    refuseIf(decideSchedule(wave, this.operation.today));
    await this.operation.rows(WaveEntity).update({ id, state: 'draft' }, { state: 'scheduled' });
    return this.recorded('wave.scheduled', id, wave.programmeId);
  }

  /** Takes a scheduled wave back to draft. */
  async unschedule(id: string): Promise<Wave> {
    const wave = await this.load(id);
    this.operation.mustBeAble('wave.schedule', wave);
    refuseIf(decideByHand(wave));
    refuseIf(decideUnschedule(wave));
    await this.operation.rows(WaveEntity).update({ id, state: 'scheduled' }, { state: 'draft' });
    return this.recorded('wave.unscheduled', id, wave.programmeId);
  }

  /** Opens a wave: one response an organisation on the roster, in one statement, and the fact from which the invitations follow. Opening an open wave changes nothing. */
  async open(id: string): Promise<Wave> {
    const wave = await this.load(id);
    this.operation.mustBeAble('wave.open', wave);
    refuseIf(decideByHand(wave));
    if (wave.state === 'open') return (await this.find(id))!;
    const [roster] = await this.operation.sql<{ size: number }>('select count(*)::int as size from roster_entry where programme_id = $1', [wave.programmeId]);
    refuseIf(decideOpen(wave, roster!.size, this.operation.today));
    await this.operation.takesMinutes();
    const { affected } = await this.operation.rows(WaveEntity).update({ id, state: wave.state }, { state: 'open', openedAt: this.operation.now });
    if (affected) {
      await this.operation.change(CREATE_RESPONSES, [id, wave.programmeId, completeness(await this.definitions.of(wave.surveyVersionId), {}).required]);
      await this.facts.record({ name: 'wave.opened', subject: { type: 'wave', id }, programmeId: wave.programmeId, details: { expected: roster!.size } });
    }
    return (await this.find(id))!;
  }

  /** Closes an open wave: from then on nothing is saved or submitted. */
  async close(id: string): Promise<Wave> {
    const wave = await this.load(id);
    this.operation.mustBeAble('wave.close', wave);
    refuseIf(decideByHand(wave));
    refuseIf(decideClose(wave));
    if (!(await this.closed(id))) refuseIf(decideClose({ ...wave, state: 'closed' }));
    return this.recorded('wave.closed', id, wave.programmeId);
  }

  private async closed(id: string): Promise<boolean> {
    await this.operation.sql(WHEN_NOBODY_SAVES, [id]);
    const { affected } = await this.operation.rows(WaveEntity).update({ id, state: 'open' }, { state: 'closed', closedAt: this.operation.now });
    return affected === 1;
  }

  /** Opens a wave that asks nobody yet, for the surveys at submission of a round, and gives its id. A name that is taken gets a number. Refuses a version that is not published or of another programme (VERSION_NOT_PUBLISHED). */
  async openForReturns({ programmeId, surveyVersionId, name, opensOn, closesOn }: WaveForReturns): Promise<string> {
    this.operation.mustBeAble('round.open', { programmeId });
    await this.checkVersion(surveyVersionId, programmeId);
    const days = { opensOn, closesOn, openedAt: this.operation.now };
    const { identifiers } = await this.operation.rows(WaveEntity).insert({ programmeId, surveyVersionId, name: await this.freeName(programmeId, name.trim()), audience: 'one-by-one', state: 'open', ...days });
    const { id } = identifiers[0] as { id: string };
    await this.facts.record({ name: 'wave.opened-for-returns', subject: { type: 'wave', id }, programmeId });
    return id;
  }

  private async freeName(programmeId: string, name: string): Promise<string> {
    const taken = new Set((await this.operation.sql<{ name: string }>('select name from wave where programme_id = $1 and starts_with(name, $2)', [programmeId, name])).map((wave) => wave.name));
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
    return free;
  }

  /** Closes the wave of a round with it; one that is closed stays as it is. */
  async closeForReturns(id: string): Promise<void> {
    const { programmeId } = await this.load(id);
    this.operation.mustBeAble('round.close', { programmeId });
    if (await this.closed(id)) await this.facts.record({ name: 'wave.closed', subject: { type: 'wave', id }, programmeId });
  }

  /** Lets the wave of a round end later with it. Refuses an earlier day (WAVE_DATES), and a wave that has closed (WAVE_CLOSED). */
  async extendForReturns(id: string, closesOn: string): Promise<void> {
    const wave = await this.load(id);
    this.operation.mustBeAble('round.update', wave);
    refuseIf(decideDates({ opensOn: wave.opensOn, closesOn }, wave));
    const { affected } = await this.operation.rows(WaveEntity).update({ id, state: 'open' }, { closesOn });
    if (affected) await this.facts.record({ name: 'wave.updated', subject: { type: 'wave', id }, programmeId: wave.programmeId });
  }

  /** What the day asks for: scheduled waves whose first day has come open, and open ones whose last day is over close. The wave of a round goes with its round. */
  async keepTime(): Promise<void> {
    const { today } = this.operation;
    const due = await this.operation.sql<{ id: string; state: string }>(
      `select id, state from wave where audience = 'roster' and ((state = 'scheduled' and opens_on <= $1 and closes_on >= $1) or (state = 'open' and closes_on < $1))`, [today],
    );
    for (const { id, state } of due) await this.unlessRefused(() => (state === 'open' ? this.close(id) : this.open(id)));
  }

  /** A wave that a rule stops (a roster that is empty) holds up no other: what it began is undone, and the rest goes on. */
  private async unlessRefused(work: () => Promise<Wave>): Promise<void> {
    await this.operation.tx.transaction(work).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
  }

  private async recorded(name: string, id: string, programmeId: string): Promise<Wave> {
    await this.facts.record({ name, subject: { type: 'wave', id }, programmeId });
    return (await this.find(id))!;
  }
}

const CREATE_RESPONSES = `insert into response (wave_id, programme_id, organisation_id, region_code, required)
  select $1, programme_id, organisation_id, region_code, $3 from roster_entry where programme_id = $2
  on conflict (wave_id, organisation_id) do nothing`;
