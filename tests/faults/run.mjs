// `npm run faults`: what becomes of answers and mail when processes are killed, the database restarts and the network breaks. Real processes, on 127.0.0.1 only.
// `npm run faults -- F1 F5` runs these; `--seed 7` falls another way; `--small` is a quick look; the results stand in test-results/faults.jsonl too.
import { builtServer, checkNode, command } from '../../apps/cli/install.mjs';

await command(async () => {
  checkNode();
  await builtServer();
  const { faults } = await import('./faults.mjs');
  if (!(await faults(process.argv.slice(2)))) process.exitCode = 1;
});
