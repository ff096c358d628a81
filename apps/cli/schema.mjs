// `npm run schema`: prints the GraphQL schema from the code into libs/contract, and generates from it the types of the screens.
import { writeFileSync } from 'node:fs';
import { command, runNpm, runPackage, Stop, timed } from './install.mjs';

/** Builds what the schema is made of; not the screens, which may wait for the very types that come out here. */
function buildServer() {
  return runPackage('nx', ['run-many', '-t', 'build', '--exclude=@muster/web-app', '--outputStyle=static'], { quiet: true });
}

async function step(label, work, refusal) {
  const { code, output } = await timed(label, work);
  if (code === 0) return;
  process.stderr.write(output);
  throw new Stop(refusal);
}

await command(async () => {
  await step('Building', buildServer, 'The server could not be built: see the lines above.');
  const { printed, servedSchema } = await import(new URL('../api/dist/schema.js', import.meta.url).href);
  writeFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), printed(await servedSchema()));
  const generate = () => runNpm(['run', '--silent', 'codegen', '--workspace', '@muster/contract'], { quiet: true });
  await step('Generating types', generate, 'The types could not be generated: a document of the screens does not fit the schema any more, see the lines above.');
});
