import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { RoleName } from './people.types.js';

export enum ContactVerdictName {
  CLEAN = 'clean',
  PARTIAL = 'partial',
  BLOCKED = 'blocked',
}
registerEnumType(ContactVerdictName, { name: 'ContactVerdict', description: 'How a file of contacts stands: no row is refused, some are, or every row is.' });

export enum ContactActionName {
  APPOINT = 'appoint',
  HAND_OVER = 'hand-over',
  NOTHING = 'nothing',
  REFUSED = 'refused',
}
registerEnumType(ContactActionName, { name: 'ContactAction', description: 'What a row of a file of contacts does.' });

@ObjectType({ description: 'How many rows of a file of contacts do what, and how many people are added for them.' })
export class ContactCounts {
  @Field(() => Int) appointed!: number;
  @Field(() => Int, { description: 'Rows by which a SPOC takes over from another.' }) handedOver!: number;
  @Field(() => Int, { description: 'Rows that say what is known already.' }) unchanged!: number;
  @Field(() => Int) refused!: number;
  @Field(() => Int) peopleAdded!: number;
}

@ObjectType({ description: 'A row of a file of contacts and what it does. Texts of the file are shown without characters that cannot be seen, and cut where they are long.' })
export class ContactRow {
  @Field(() => Int, { description: 'Where the row stands in the file; the headings are row 1.' }) line!: number;
  @Field() name!: string;
  @Field() email!: string;
  @Field(() => RoleName, { nullable: true, description: 'Null where it cannot be told.' }) role!: RoleName | null;
  @Field({ description: 'The authority or region as the roster calls it; as the file does where it cannot be told.' }) place!: string;
  @Field(() => String, { nullable: true, description: 'The first day; null where it cannot be told.' }) startsOn!: string | null;
  @Field(() => ContactActionName) action!: ContactActionName;
  @Field({ description: 'Whether somebody is added for it whom nobody knows yet.' }) newPerson!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the row is refused, as a code.' }) code!: string | null;
  @Field({ description: 'What the row does, or why it is refused and what to do, in words.' }) says!: string;
}

@ObjectType({ description: 'What a file of contacts would do. Nothing is written yet.' })
export class ContactPreview {
  @Field(() => ContactVerdictName) verdict!: ContactVerdictName;
  @Field({ description: 'Stands for all that would be written; whoever confirms gives it back.' }) fingerprint!: string;
  @Field(() => ContactCounts) counts!: ContactCounts;
  @Field(() => [String], { description: 'Headings of columns that are not read.' }) ignored!: string[];
  @Field(() => [ContactRow]) rows!: ContactRow[];
}

@ArgsType()
export class PreviewContactImportArgs {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field({ description: 'The content of the CSV or XLSX file in base64.' }) @IsString() @IsNotEmpty() file!: string;
}

@ArgsType()
export class ImportContactsArgs extends PreviewContactImportArgs {
  @Field({ description: 'The fingerprint of the preview that was seen.' }) @IsString() @MaxLength(100) fingerprint!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Says that of a partial file only the rows that are not refused are written.' }) @IsBoolean() cleanRowsOnly!: boolean;
}
