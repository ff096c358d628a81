import { parseArgs } from 'node:util';
import { asText, figureDefinitions, table } from '@muster/domain/reports';
import { Operation, SYSTEM } from '@muster/platform';
import { FiguresService, type Figure } from '@muster/server/reports';
import { stringify } from 'csv-stringify/sync';
import { withApp } from './with-app.js';

const known = (): string => figureDefinitions.map(({ name, title }) => `  ${name.padEnd(20)} ${title}`).join('\n');

const formats: Readonly<Record<string, (figure: Figure) => string>> = {
  table: asText,
  json: (figure) => `${JSON.stringify({ ...figure, wave: figure.wave?.name ?? null, collection: figure.collection?.code ?? null, programme: figure.programme.code }, null, 2)}\n`,
  csv: (figure) => stringify(table(figure), { record_delimiter: 'windows', escape_formulas: true }),
};

/** `npm run figures -- NAME`: prints a figure as a table, CSV or JSON. An unknown name lists those that are known and exits with 2. */
export async function figures(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { programme: { type: 'string' }, wave: { type: 'string' }, collection: { type: 'string' }, format: { type: 'string', default: 'table' } } });
  const [name] = positionals;
  const print = formats[values.format];
  if (!name || !figureDefinitions.some((figure) => figure.name === name)) return refuse(`${name ? `There is no figure "${name}".` : 'Name a figure.'} There are:\n${known()}`);
  if (!print) return refuse(`There is no format "${values.format}". There are: ${Object.keys(formats).join(', ')}.`);
  await withApp(async (app) => {
    const figure = await app.get(Operation).run(SYSTEM, () => app.get(FiguresService).figure({ name, programme: values.programme, wave: values.wave, collection: values.collection }));
    process.stdout.write(print(figure));
  });
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

