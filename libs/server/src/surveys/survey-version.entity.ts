import type { Definition } from '@muster/domain/surveys';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('survey_version')
export class SurveyVersionEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'survey_id' }) surveyId!: string;
  @Column('int') number!: number;
  @Column('text') state!: 'draft' | 'published';
  @Column('jsonb') definition!: Definition;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
}
