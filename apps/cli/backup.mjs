// `npm run backup -- [FILE]`: writes everything that the database holds into one file.
import { builtCommand } from './built-command.mjs';

await builtCommand('backup', 'backupCommand');
