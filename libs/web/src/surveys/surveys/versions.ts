// Which version of a survey is the newest, and which can be sent?
type Version = { number: number; state: string };

/** The version with the highest number; undefined when there is none. */
export function latest<V extends Version>(versions: readonly V[]): V | undefined {
  return newestFirst(versions)[0];
}

/** Versions, the newest first. */
export function newestFirst<V extends Version>(versions: readonly V[]): V[] {
  return [...versions].sort((one, other) => other.number - one.number);
}

/** The versions that a wave can send: published ones, the newest first. */
export function sendable<V extends Version>(versions: readonly V[]): V[] {
  return newestFirst(versions).filter(({ state }) => state === 'PUBLISHED');
}
