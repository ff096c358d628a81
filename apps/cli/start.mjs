// `npm start`: installs what is missing, builds what changed, and serves Muster.
import { builtServer, checkNode, command, freePort } from './install.mjs';

await command(async () => {
  checkNode();
  await freePort();
  await builtServer();
  await import(new URL('../api/dist/main.js', import.meta.url).href);
});
