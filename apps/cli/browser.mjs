// Which browser do the tests drive?
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from './install.mjs';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

const HOW_TO = 'install Chrome or Chromium (on Debian or Ubuntu: sudo apt-get install chromium; on macOS: brew install --cask google-chrome; '
  + 'on Windows: winget install Google.Chrome), or set CHROME_PATH to the program';

function usualPlaces() {
  const { env } = process;
  if (process.platform === 'darwin') {
    const bundles = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => bundles.map((bundle) => join(folder, bundle)));
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Chromium/Application/chrome.exe')]);
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'];
  return folders.filter(Boolean).flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** True for a program that really is a browser: Ubuntu has a chromium-browser that only says how to install one. */
function works(file) {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    // On Windows `--version` would open a window.
    return process.platform === 'win32' || /chrom/i.test(execFileSync(file, ['--version'], { timeout: 30_000, stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return false;
  }
}

/** The path of the browser: `CHROME_PATH`, else an installed Chrome or Chromium. Refuses with the way to get one. */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !works(chosen)) throw new Stop(`CHROME_PATH is "${chosen}", which is not a browser that runs: ${HOW_TO}.`);
  const found = chosen || usualPlaces().find(works);
  if (!found) throw new Stop(`The tests need a browser and this machine has none: ${HOW_TO}.`);
  return found;
}
