// `npm run abuse`: what becomes of the product when people attack it. The built product in real processes, with a PostgreSQL of its own, on 127.0.0.1 only.
// `npm run abuse -- A2 A6` runs these; `--seed 7` falls another way; `--small` is a quick look; the results stand in test-results/abuse.jsonl too.
import { builtServer, checkNode, command } from '../../apps/cli/install.mjs';

await command(async () => {
  checkNode();
  await builtServer();
  const { abuse } = await import('./abuse.mjs');
  if (!(await abuse(process.argv.slice(2)))) process.exitCode = 1;
});
