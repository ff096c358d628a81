import type { RoundState, SharingInstrument } from '@muster/domain/collections';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('collection_round')
export class RoundEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'collection_id' }) collectionId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'level_code', nullable: true }) levelCode!: string | null;
  @Column('date', { name: 'period_from' }) periodFrom!: string;
  @Column('date', { name: 'period_to' }) periodTo!: string;
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('int') target!: number;
  @Column('text', { array: true }) sharing!: SharingInstrument[];
  @Column('uuid', { name: 'survey_version_id', nullable: true }) surveyVersionId!: string | null;
  @Column('uuid', { name: 'wave_id', nullable: true }) waveId!: string | null;
  @Column('text') state!: RoundState;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
