// `npm run restore -- FILE [--overwrite]`: puts a backup into a database.
import { builtCommand } from './built-command.mjs';

await builtCommand('restore', 'restoreCommand');
