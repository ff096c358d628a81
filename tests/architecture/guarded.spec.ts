import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { Mutation, Query, ResolveField, Resolver, RESOLVER_NAME_METADATA, RESOLVER_REFERENCE_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { verbs, type Verb } from '@muster/domain/access';
import { Public, Requires } from '@muster/platform';
import { wholeProduct } from '../../apps/api/src/schema.js';
import { servedBy } from '../../apps/api/src/served.js';

// What Nest writes on a method that answers a request: a query or mutation, a field, a federated reference, a path.
const marks = [RESOLVER_TYPE_METADATA, RESOLVER_NAME_METADATA, RESOLVER_REFERENCE_METADATA, 'path'];

type Handler = { name: string; method: object };

/** Every method of a class, inherited ones too, that answers a request. */
function handlersOf(it: Type): Handler[] {
  const found: Handler[] = [];
  for (let level = it.prototype as object; level !== Object.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (typeof value === 'function' && key !== 'constructor' && marks.some((mark) => Reflect.hasMetadata(mark, value))) found.push({ name: `${it.name}.${key}`, method: value as object });
    }
  }
  return found;
}

/** Why the guard would be right to close a handler to everybody; null when a verb or a reason to be public is on it. */
function fault({ name, method }: Handler): string | null {
  const verb: unknown = Reflect.getMetadata('muster:requires', method);
  const reason: unknown = Reflect.getMetadata('muster:public', method);
  if (verb !== undefined && reason !== undefined) return `${name} requires a verb and is public`;
  if (verb !== undefined) return verbs.includes(verb as Verb) ? null : `${name} requires a verb that the policy does not know`;
  if (typeof reason === 'string') return reason.trim() ? null : `${name} is public for no reason`;
  return `${name} is not guarded`;
}

const faultsOf = (classes: Type[]): string[] => classes.flatMap(handlersOf).map(fault).filter((one) => one !== null);

@Controller('open')
class OpenController {
  @Get()
  read(): void {}

  @Post()
  @Public(' ')
  write(): void {}

  @Get('stranger')
  @Requires('stranger.greet' as Verb)
  greet(): void {}

  @Get('both')
  @Public('a load balancer asks')
  @Requires('wave.list')
  both(): void {}
}

class OpenBase {
  @Mutation(() => String)
  inherited(): void {}
}

@Resolver('Open')
class OpenResolver extends OpenBase {
  @Query(() => String)
  query(): void {}

  @ResolveField(() => String)
  field(): void {}

  @Query(() => String)
  @Requires('wave.list')
  guarded(): void {}

  @Query(() => String)
  @Public('everybody may ask')
  public(): void {}

  notServed(): void {}
}

@Module({ controllers: [OpenController] })
class Inner {}

@Module({ imports: [Inner], providers: [{ provide: 'open', useClass: OpenResolver }] })
class Outer {}

describe('every method that answers a request', () => {
  it('requires a verb of the policy, or is public for a reason', async () => {
    const served = await servedBy(wholeProduct());
    expect(faultsOf(served)).toEqual([]);
  });

  it('was looked at: the resolvers of the concepts, the pages for respondents, and the receipts of mail', async () => {
    const names = (await servedBy(wholeProduct())).flatMap(handlersOf).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['WavesResolver.openWave', 'WavesResolver.allowedActions', 'OrganisationsResolver.history', 'AccessResolver.me']));
    expect(names.filter((name) => /Controller\./.test(name)).length).toBeGreaterThan(10);
    expect(names.some((name) => /^NotifyCallback/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });

  it('would be found here without a guard, for an empty reason, with an unknown verb, or with both', async () => {
    expect(faultsOf(await servedBy(Outer)).sort()).toEqual([
      'OpenController.both requires a verb and is public',
      'OpenController.greet requires a verb that the policy does not know',
      'OpenController.read is not guarded',
      'OpenController.write is public for no reason',
      'OpenResolver.field is not guarded',
      'OpenResolver.inherited is not guarded',
      'OpenResolver.query is not guarded',
    ]);
  });
});
