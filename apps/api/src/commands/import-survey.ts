import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Facts, invalid, notFound, Operation, SYSTEM } from '@muster/platform';
import { ProgrammesService } from '@muster/server/programmes';
import { SurveysService } from '@muster/server/surveys';
import { withApp } from './with-app.js';

/** `npm run import-survey -- file.json [--programme CODE] [--publish]`: makes the definition in a file the draft of its survey. Records survey.imported. Refuses, with every fault and its place, what is not sound; then nothing is changed. */
export async function importSurvey(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { programme: { type: 'string' }, publish: { type: 'boolean', default: false } } });
  await withApp(async (app) => {
    const definition = read(positionals[0]);
    const surveys = app.get(SurveysService);
    const version = await app.get(Operation).run(SYSTEM, async () => {
      const { items } = await app.get(ProgrammesService).list(values.programme ? { code: values.programme } : {});
      if (!items[0]) throw notFound('programme');
      if (items.length > 1) throw invalid(`Say for which programme: --programme ${items.map(({ code }) => code).join(' or --programme ')}.`);
      const draft = await surveys.draft(items[0].id, definition);
      await app.get(Facts).record({ name: 'survey.imported', subject: { type: 'survey-version', id: draft.id }, programmeId: items[0].id, details: { questions: draft.questionCount } });
      return values.publish ? surveys.publish(draft.id) : draft;
    });
    console.log(`${version.survey.title}: version ${version.number} is ${String(version.state) === 'published' ? 'published' : 'a draft'} (${version.questionCount} questions, ${version.contentHash.slice(0, 12)}).`);
  });
}

function read(file: string | undefined): unknown {
  if (!file) throw invalid('Name the file with the definition: npm run import-survey -- survey.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw invalid(`${file} could not be read as JSON: ${(error as Error).message}`);
  }
}
