// Does another Muster use this data folder at the moment?
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, startMark } from './embedded-process.js';
import { StartProblem } from './embedded-problem.js';

type Holder = { pid: number; mark: string | null; folder: string };

function parseHolder(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

/** A holder counts while its very process runs; a lock copied along with its folder belongs to the original. */
function holds(holder: Holder, folder: string): boolean {
  if (holder.folder !== folder || !isAlive(holder.pid)) return false;
  const mark = startMark(holder.pid);
  return mark === null || holder.mark === null || mark === holder.mark;
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead lock away; moved before it is removed, so that two starts cannot both believe they removed it. */
function removeDead(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function refuse(data: string, holder: Holder): never {
  throw new StartProblem(
    `Another Muster (process ${holder.pid}) is using the data folder ${data}: stop it first, or start this one with another data folder.`,
  );
}

/**
 * Takes the folder for this process and returns the function that gives it back. Refuses (`StartProblem`) while
 * another living Muster, or an earlier call in this process, has it; a lock left by a killed process is taken over.
 * `data` is the folder as the user knows it, for the sentence.
 */
export async function takeFolder(home: string, data: string): Promise<() => void> {
  const folder = realpathSync(home);
  const file = join(folder, 'muster.pid');
  const own = JSON.stringify({ pid: process.pid, mark: startMark(process.pid), folder } satisfies Holder);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (create(file, own)) return () => { if (readLock(file) === own) rmSync(file, { force: true }); };
    const text = readLock(file);
    const holder = text === null ? null : parseHolder(text);
    const held = holder !== null && holds(holder, folder);
    if (held && attempt >= 10) refuse(data, holder);
    // It may be about to end (killed a moment ago) or, empty, about to be written: look again before deciding.
    if (held || (!holder && attempt < 3)) await pause(100);
    else if (readLock(file) === text) removeDead(file);
  }
  throw new StartProblem(`The lock ${file} cannot be taken because other starts keep taking it: wait a moment and start Muster again.`);
}
