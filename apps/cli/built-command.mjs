// Runs a command of the application: installs what is missing, builds what changed, then calls it with the arguments of the line.
import { builtServer, checkNode, command } from './install.mjs';

/** `file` is the command's module, `name` what it exports. */
export async function builtCommand(file, name) {
  await command(async () => {
    checkNode();
    await builtServer();
    const module = await import(new URL(`../api/dist/commands/${file}.js`, import.meta.url).href);
    await module[name](process.argv.slice(2));
  });
}
