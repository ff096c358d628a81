import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The only place of names and addresses. */
@Entity('person')
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { default: 'en' }) language!: string;
}
