// `npm run --silent export-person -- name@example.org`: one person's data as JSON.
import { builtCommand } from './built-command.mjs';

await builtCommand('export-person', 'exportPerson');
