import { Injectable, type OnModuleInit } from '@nestjs/common';
import { reachesEverything } from '@muster/domain/people';
import { Facts, Operation, type Fact } from '@muster/platform';
import { Invitations } from '@muster/server/engagement';
import { AppointmentsService, RoleName } from '@muster/server/people';

/** Who reacts to which fact, in the transaction of its cause: the whole choreography on one screen. */
@Injectable()
export class Reactions implements OnModuleInit {
  constructor(
    private readonly facts: Facts,
    private readonly operation: Operation,
    private readonly invitations: Invitations,
    private readonly appointments: AppointmentsService,
  ) {}

  onModuleInit(): void {
    this.facts.react('wave.opened', (fact) => this.invitations.inviteSpocs(fact));
    this.facts.react('return.received', (fact) => this.askOfReturn(fact));
    this.facts.react('query.raised', (fact) => this.invitations.tellOfReturn(fact, 'query'));
    this.facts.react('query.asked-again', (fact) => this.invitations.tellOfReturn(fact, 'query'));
    this.facts.react('extension.granted', (fact) => this.invitations.tellOfReturn(fact, 'extension-granted'));
    this.facts.react('extension.declined', (fact) => this.invitations.tellOfReturn(fact, 'extension-declined'));
    this.facts.react('sign-in.code-asked', (fact) => this.invitations.sendCode(fact));
    this.facts.react('programme.created', (fact) => this.appointCreator(fact));
  }

  /** A return that staff recorded: nobody at the authority is at the page, so the survey of its round is asked by mail. */
  private async askOfReturn({ details, programmeId, organisationId }: Fact): Promise<void> {
    const { by, waveId } = details as { by?: string; waveId?: string | null };
    if (by !== 'staff' || !waveId) return;
    await this.invitations.inviteSpocs({ name: 'wave.opened-for-returns', subject: { type: 'wave', id: waveId }, programmeId, organisationId });
  }

  /** Whoever creates a programme without reaching every programme becomes its project team. */
  private async appointCreator({ programmeId }: Fact): Promise<void> {
    const { actor, today } = this.operation;
    if (!actor.personId || reachesEverything(actor)) return;
    const appointment = { personId: actor.personId, role: RoleName.PROJECT_TEAM, programmeId: programmeId!, startsOn: today };
    await this.operation.elevated(() => this.appointments.appoint(appointment));
  }
}
