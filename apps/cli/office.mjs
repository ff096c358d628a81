// Which LibreOffice opens the exported files in the tests?
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from './install.mjs';

const HOW_TO = 'install LibreOffice Calc (on Debian or Ubuntu: sudo apt-get install --no-install-recommends libreoffice-calc-nogui; on macOS: brew install --cask libreoffice; '
  + 'on Windows: winget install TheDocumentFoundation.LibreOffice), or set SOFFICE_PATH to the program';

function usualPlaces() {
  const { env } = process;
  if (process.platform === 'darwin') return ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) => join(folder, 'LibreOffice.app/Contents/MacOS/soffice'));
  if (process.platform === 'win32') return [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean).map((folder) => join(folder, 'LibreOffice/program/soffice.com'));
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/libreoffice/program', '/snap/bin'];
  return folders.filter(Boolean).flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)));
}

function works(file) {
  if (!existsSync(file)) return false;
  try {
    return /LibreOffice/.test(execFileSync(file, ['--version'], { timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return false;
  }
}

/** The path of LibreOffice: `SOFFICE_PATH`, else an installed one. Refuses with the way to get one. */
export function findOffice() {
  const chosen = process.env.SOFFICE_PATH;
  if (chosen && !works(chosen)) throw new Stop(`SOFFICE_PATH is "${chosen}", which is not a LibreOffice that runs: ${HOW_TO}.`);
  const found = chosen || usualPlaces().find(works);
  if (!found) throw new Stop(`The tests open exported files with LibreOffice and this machine has none: ${HOW_TO}.`);
  return found;
}
