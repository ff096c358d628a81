// `npm run --silent figures -- NAME`: prints a figure. Everything but the figure goes to standard error.
import { builtCommand } from './built-command.mjs';

await builtCommand('figures', 'figures');
