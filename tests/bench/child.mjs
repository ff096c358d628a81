// Each side runs in a process of its own, and so does whoever puts load on them: this is how they are started and asked.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a module of this folder as a process. `ask(name, argument)` calls what it serves; `stop()` ends it. Its words go to standard error. */
export function startChild(file, ...args) {
  const profile = process.env.BENCH_PROFILE;
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    stdio: ['ignore', 2, 2, 'ipc'], execArgv: profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
  });
  const waiting = new Map();
  let count = 0;
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`${file}: ${error}`));
    else resolve?.(value);
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  void ended.then((code) => waiting.forEach(({ reject }) => reject(new Error(`${file} ended with code ${code}.`))));
  const ask = (name, argument) => new Promise((resolve, reject) => {
    waiting.set(++count, { resolve, reject });
    child.send({ id: count, name, argument });
  });
  return { ask, stop: () => (child.connected ? child.disconnect() : undefined, ended) };
}

/** The other end: serves the questions of whoever started this process, and ends with it. */
export function serveParent(answers, finish = async () => {}) {
  process.on('message', async ({ id, name, argument }) => {
    try {
      process.send({ id, value: await answers[name](argument) });
    } catch (error) {
      process.send({ id, error: error.stack ?? String(error) });
    }
  });
  process.on('disconnect', () => void finish().finally(() => process.exit(0)));
}
