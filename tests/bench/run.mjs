// `npm run bench`: speed as ratios of a bare program on the same machine, in the same run, on the same database; and sizes.
// `-- --json` prints one object on standard output; words between options choose parts: `npm run bench -- heatmap sizes`.
import { builtServer, checkNode, command } from '../../apps/cli/install.mjs';

await command(async () => {
  checkNode();
  await builtServer();
  const { bench } = await import('./bench.mjs');
  await bench(process.argv.slice(2));
});
