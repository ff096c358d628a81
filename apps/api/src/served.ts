import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';

type ModuleLike = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;
type Provider = Type | { useClass?: Type };

/** Every class that a module and those below it bring: resolvers, controllers and services, each once. What is not among them is not served. */
export async function servedBy(root: ModuleLike, seen = new Set<unknown>()): Promise<Type[]> {
  const found = await root;
  const it = 'forwardRef' in found ? (found.forwardRef() as Type) : found;
  if (seen.has(it)) return [];
  seen.add(it);
  const below: Type[] = [];
  for (const module of listed<ModuleLike>(it, 'imports')) below.push(...await servedBy(module, seen));
  const own = [...listed<Provider>(it, 'providers').map((one) => (typeof one === 'function' ? one : one.useClass)), ...listed<Type>(it, 'controllers')];
  return [...new Set([...below, ...own.filter((one) => one !== undefined)])];
}

/** What a module names under a key, in its decorator and, when it was made by `forRoot`, beside it. */
function listed<T>(module: Type | DynamicModule, key: 'imports' | 'providers' | 'controllers'): T[] {
  const [type, made] = 'module' in module ? [module.module, module[key] ?? []] : [module, []];
  return [...((Reflect.getMetadata(key, type) as T[] | undefined) ?? []), ...(made as T[])];
}
