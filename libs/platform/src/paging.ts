import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export const PAGE_LIMIT = 200;

/** Which part of a list is asked for: how many to pass over, and how many to give (at most 200). */
@InputType({ description: 'Which part of a list is asked for: how many to pass over, and how many to give (at most 200).' })
export class PageInput {
  @Field(() => Int, { defaultValue: 0, nullable: true }) @IsOptional() @IsInt() @Min(0)
  offset?: number;

  @Field(() => Int, { defaultValue: 25, nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(PAGE_LIMIT)
  limit?: number;
}

/** The two numbers of a page with their defaults, for `skip` and `take`. */
export function pageOf(page?: PageInput | null): { skip: number; take: number } {
  return { skip: page?.offset ?? 0, take: Math.min(page?.limit ?? 25, PAGE_LIMIT) };
}

/** Text for a search by ILIKE with its own wildcards made harmless. */
export function likeText(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
}
