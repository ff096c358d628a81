// `npm run import-survey -- file.json`: makes the definition in a file the draft of its survey.
import { builtCommand } from './built-command.mjs';

await builtCommand('import-survey', 'importSurvey');
