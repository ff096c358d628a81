import type { WaveAudience, WaveState } from '@muster/domain/surveys';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('wave')
export class WaveEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'survey_version_id' }) surveyVersionId!: string;
  @Column('text') name!: string;
  @Column('text') state!: WaveState;
  @Column('text') audience!: WaveAudience;
  @Column('int') target!: number;
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
