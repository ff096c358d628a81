// `npm run erase-person -- name@example.org`: takes a person's name and addresses away for good.
import { builtCommand } from './built-command.mjs';

await builtCommand('erase-person', 'erasePerson');
