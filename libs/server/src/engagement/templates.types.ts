import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

@ObjectType({ description: 'One version of a template. Number 0 is the one that comes with the product; a version never changes.' })
export class TemplateVersion {
  @Field(() => Int) number!: number;
  @Field() subject!: string;
  @Field() body!: string;
  @Field(() => String, { nullable: true, description: 'Null where the letter goes out in English to everybody.' }) subjectCy!: string | null;
  @Field(() => String, { nullable: true }) bodyCy!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for the one that comes with the product.' }) madeBy!: string | null;
  @Field(() => Date, { nullable: true }) madeAt!: Date | null;
}

@ObjectType({ description: 'What a template may name in ((double brackets)), and what stands there in a letter.' })
export class Placeholder {
  @Field() name!: string;
  @Field() meaning!: string;
}

@ObjectType({ description: 'The text of a letter, with placeholders, as this programme writes it, and the versions before.' })
export class MessageTemplate {
  @Field() code!: string;
  @Field() name!: string;
  @Field({ description: 'When it is used.' }) use!: string;
  @Field({ description: 'Does it come with the product?' }) builtIn!: boolean;
  @Field(() => TemplateVersion) current!: TemplateVersion;
  @Field(() => [TemplateVersion], { description: 'The newest first.' }) versions!: TemplateVersion[];
  @Field(() => [Placeholder]) placeholders!: Placeholder[];
  programmeId!: string;
}

@InputType({ description: 'The text of a letter. Welsh is optional: subject and body, or neither.' })
export class TemplateInput {
  @Field(() => ID) @IsUUID() programmeId!: string;
  @Field() @Matches(/^[a-z][a-z0-9-]{1,39}$/, { message: 'code must be small letters, digits and hyphens' }) code!: string;
  @Field() @IsString() @Length(1, 100) name!: string;
  @Field() @IsString() @MaxLength(1000) subject!: string;
  @Field() @IsString() @MaxLength(20_000) body!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) subjectCy?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(20_000) bodyCy?: string;
}

@ArgsType()
export class PreviewTemplateArgs {
  @Field(() => TemplateInput) @ValidateNested() @Type(() => TemplateInput) input!: TemplateInput;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() targetId?: string;
}
