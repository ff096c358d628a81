// `npm run retention -- --dry-run`: what is kept no longer; without the option it goes.
import { builtCommand } from './built-command.mjs';

await builtCommand('retention', 'retention');
