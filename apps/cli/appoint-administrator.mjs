// `npm run appoint-administrator -- "Name" name@example.org`: the first person of a new installation.
import { builtCommand } from './built-command.mjs';

await builtCommand('appoint-administrator', 'appointAdministrator');
