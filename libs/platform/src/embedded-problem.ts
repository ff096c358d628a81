// What stops Muster from starting, in one sentence that a person can act on?

/**
 * A reason why Muster cannot start. `message` is one clear sentence (what is wrong, what to do) and never holds a
 * password, so it can be printed as it stands.
 */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

type FileError = Error & { code?: string; path?: string };

/**
 * Turns what the file system refuses (no space, no permission …) into a `StartProblem` about the data folder.
 * Everything else comes back unchanged: a fault in Muster itself must keep its stack.
 */
export function asStartProblem(error: unknown, folder: string): unknown {
  const { code, path } = error as FileError;
  if (error instanceof StartProblem || !code || !path) return error;
  return new StartProblem(
    `The data folder ${folder} cannot be used (${code} on ${path}): let this user write to it, or choose another folder.`,
  );
}
