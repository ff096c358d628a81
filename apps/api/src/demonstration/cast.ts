import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@muster/domain/access';
import { Operation } from '@muster/platform';
import { Diary } from './diary.js';
import type { DemonstrationMail } from './mail.js';
import { spocAddress, type Invented } from './people.js';
import type { Authority, LevelCode } from './profiles.js';

/** What stands once the programme is there: its roster, its published surveys and its people. */
export interface Stage {
  programmeId: string;
  versionId: string;
  returnSurveys: Readonly<Record<LevelCode, string>>;
  roster: Authority[];
  people: Map<string, Invented & { personId: string }>;
  team: Actor;
}

/** An instant of a day; demonstrations keep office hours in universal time. */
export const on = (day: string, hour = 9, minute = 0): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);

/** The invented people at work: whatever one of them does is one operation in their own name and with their own rights, at its own time. */
export class Cast {
  constructor(readonly app: INestApplicationContext, readonly stage: Stage, private readonly mail: DemonstrationMail) {}

  /** A diary of these people: whatever they write or cause to be written goes out in the evening. */
  diary(): Diary {
    return new Diary((at) => this.mail.send(at));
  }

  /** The project team does something. */
  team<T>(at: Date, work: () => Promise<T>): Promise<T> {
    return this.act(this.stage.team, at, work);
  }

  /** The champion of a region does something. */
  champion<T>(region: string, at: Date, work: () => Promise<T>): Promise<T> {
    const { personId, name } = this.stage.people.get(`champion.${region}@example.org`)!;
    return this.act({ personId, name, grants: [{ role: 'champion', programmeId: this.stage.programmeId, region, organisationId: null }] }, at, work);
  }

  /** The single point of contact of an authority does something. Throws where there is none: nobody can act for it then. */
  spoc<T>(authority: Authority, at: Date, work: () => Promise<T>): Promise<T> {
    const person = this.spocOf(authority);
    if (!person) throw new Error(`${authority.name} has no single point of contact.`);
    const { personId, name } = person;
    return this.act({ personId, name, grants: [{ role: 'spoc', programmeId: this.stage.programmeId, region: null, organisationId: authority.organisationId }] }, at, work);
  }

  private act<T>(actor: Actor, at: Date, work: () => Promise<T>): Promise<T> {
    return unhurried(this.app.get(Operation), { actor, at }, work);
  }

  /** The single point of contact of an authority; undefined where nobody is. */
  spocOf(authority: Authority): { personId: string; name: string } | undefined {
    return this.stage.people.get(spocAddress(authority));
  }
}

/** One operation that does not wait until its end is on the disk: there are hundreds of them, and all of it is invented. */
export function unhurried<T>(operation: Operation, { actor, at }: { actor: Actor; at: Date }, work: () => Promise<T>): Promise<T> {
  return operation.run(actor, async () => {
    await operation.sql('set local synchronous_commit = off');
    return work();
  }, at);
}
