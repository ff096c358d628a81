import { Args, Query, Resolver } from '@nestjs/graphql';
import { figureDefinitions } from '@muster/domain/reports';
import { ReadsMuch, Requires } from '@muster/platform';
import { FiguresService } from './figures.service.js';
import { Figure, FigureArgs, FigureName } from './figures.types.js';

@Resolver(() => Figure)
export class FiguresResolver {
  constructor(private readonly service: FiguresService) {}

  @Query(() => [FigureName], { description: 'The figures that can be asked for.' })
  @Requires('figure.see')
  figures(): FigureName[] {
    return figureDefinitions.map(({ name, title }) => ({ name, title }));
  }

  @Query(() => Figure, { description: 'One figure of a wave, computed now. Refusals: FIGURE_UNKNOWN, NOT_FOUND.' })
  @Requires('figure.see')
  @ReadsMuch()
  figure(@Args() args: FigureArgs): Promise<Figure> {
    return this.service.figure(args);
  }
}
