import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('collection')
export class CollectionEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) description!: string | null;
}
