// Which pages, forms and files does the product serve? Read from the product itself, so that a new one is attacked too.
import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { wholeProduct } from '../../apps/api/dist/schema.js';
import { servedBy } from '../../apps/api/dist/served.js';

const joined = (...parts) => `/${parts.flatMap((part) => part.split('/')).filter(Boolean).join('/')}`;

function routesOf(controller) {
  const base = Reflect.getMetadata('path', controller);
  const handlers = Object.getOwnPropertyNames(controller.prototype).map((name) => controller.prototype[name]).filter((handler) => typeof handler === 'function' && Reflect.hasMetadata('method', handler));
  return handlers.map((handler) => ({ method: RequestMethod[Reflect.getMetadata('method', handler)], path: joined(base, Reflect.getMetadata('path', handler)) }));
}

/** Every route of every controller: its method, and its path with `:names` where ids belong. */
export async function servedRoutes() {
  const controllers = (await servedBy(wholeProduct())).filter((one) => Reflect.hasMetadata('__controller__', one));
  return controllers.flatMap(routesOf).sort((one, other) => `${one.path} ${one.method}`.localeCompare(`${other.path} ${other.method}`));
}
