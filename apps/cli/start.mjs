// `npm start`: installs what is missing, builds what changed, and serves Muster.
import { build, checkNode, command, freePort, install, Stop, timed } from './install.mjs';

await command(async () => {
  checkNode();
  await freePort();
  await install();
  const { code, output } = await timed('Building', build);
  if (code !== 0) {
    process.stderr.write(output);
    throw new Stop('Muster could not be built: see the lines above.');
  }
  await import(new URL('../api/dist/main.js', import.meta.url).href);
});
