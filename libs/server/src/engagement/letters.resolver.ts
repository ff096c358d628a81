import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { LettersService } from './letters.service.js';
import { Letter, LetterInput, WrittenLetters } from './letters.types.js';

@Resolver(() => Letter)
export class LettersResolver {
  constructor(private readonly service: LettersService) {}

  @Query(() => [Letter], { description: 'The letters as they would go out now: to whom, in which words, and whether each will be sent. A champion writes to the own region. Refusal: TEMPLATE_LINK (in the note).' })
  @Requires('letter.write')
  previewLetters(@Args('input') input: LetterInput): Promise<Letter[]> {
    return this.service.preview(input);
  }

  @Mutation(() => WrittenLetters, { description: 'Queues the letters that may go; the preview says why the others may not. Refusal: TEMPLATE_LINK (in the note).' })
  @Requires('letter.write')
  writeLetters(@Args('input') input: LetterInput): Promise<WrittenLetters> {
    return this.service.write(input);
  }
}
