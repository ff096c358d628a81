import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { Wave, WavesService } from '../surveys/index.js';
import { DisclosureService } from './disclosure.service.js';

const LEFT_OUT = 'Some questions of this wave are protected: what a single authority answered to them is not shown to you, and pages that count single answers leave it out.';

@Resolver(() => Wave)
export class KeptBackResolver {
  constructor(private readonly waves: WavesService, private readonly disclosure: DisclosureService) {}

  @ResolveField(() => String, { nullable: true, description: 'That answers of this wave are kept back from you, in a sentence; null where none are.' })
  @Requires('wave.list')
  async keptBack(@Parent() { id }: Wave): Promise<string | null> {
    const wave = await this.waves.find(id);
    return wave && (await this.disclosure.covered(wave)).size > 0 ? LEFT_OUT : null;
  }
}
