import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('programme')
export class ProgrammeEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('uuid', { name: 'framework_id', nullable: true }) frameworkId!: string | null;
  @Column('boolean') invented!: boolean;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @Column('date', { name: 'roster_on', nullable: true }) rosterOn!: string | null;
  @Column('text', { name: 'roster_nation', nullable: true }) rosterNation!: string | null;
}
