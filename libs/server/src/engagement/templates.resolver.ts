import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Operation, Requires } from '@muster/platform';
import { LettersService } from './letters.service.js';
import { Letter } from './letters.types.js';
import { TemplatesService } from './templates.service.js';
import { MessageTemplate, PreviewTemplateArgs, TemplateInput } from './templates.types.js';

const programme = { type: () => ID };

@Resolver(() => MessageTemplate)
export class TemplatesResolver {
  constructor(private readonly service: TemplatesService, private readonly letters: LettersService, private readonly operation: Operation) {}

  @Query(() => [MessageTemplate], { description: 'Every template that a programme can write from, with its versions.' })
  @Requires('template.list')
  messageTemplates(@Args('programmeId', programme, new ParseUUIDPipe()) programmeId: string): Promise<MessageTemplate[]> {
    return this.service.list(programmeId);
  }

  @Query(() => MessageTemplate, { nullable: true, description: 'One template; null when the programme has none of this code.' })
  @Requires('template.list')
  messageTemplate(@Args('programmeId', programme, new ParseUUIDPipe()) programmeId: string, @Args('code') code: string): Promise<MessageTemplate | null> {
    return this.service.find(programmeId, code);
  }

  @Query(() => [Letter], { description: 'How a text that is not saved yet would read, with real data: in English, and in Welsh where it is given. Refusals: TEMPLATE_PLACEHOLDER, TEMPLATE_LINK, TEMPLATE_WELSH, NOT_FOUND.' })
  @Requires('template.list')
  previewTemplate(@Args() args: PreviewTemplateArgs): Promise<Letter[]> {
    return this.letters.previewTemplate(args);
  }

  @Mutation(() => MessageTemplate, { description: 'Makes the next version of a template, or a new template. Refusals: TEMPLATE_PLACEHOLDER, TEMPLATE_LINK, TEMPLATE_WELSH.' })
  @Requires('template.save')
  saveTemplate(@Args('input') input: TemplateInput): Promise<MessageTemplate> {
    return this.service.keep(input);
  }

  @ResolveField(() => [String], { description: 'The verbs that you may do to this template.' })
  @Requires('template.list')
  allowedActions(@Parent() { programmeId }: MessageTemplate): string[] {
    return this.operation.allowed(['template.save'], { programmeId });
  }
}
