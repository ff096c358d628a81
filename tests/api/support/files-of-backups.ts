import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A folder for the backups of one spec file, gone afterwards. */
export class BackupFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'muster-backups-'));

  /** A name that no file has yet. */
  free(): string {
    return join(this.folder, `${randomBytes(4).toString('hex')}.backup`);
  }

  /** A copy of a backup whose bytes were changed on the way. */
  spoilt(file: string, change: (bytes: Buffer) => Buffer): string {
    const copy = this.free();
    writeFileSync(copy, change(readFileSync(file)));
    return copy;
  }

  /** A copy of a backup whose text was changed, and compressed again as if nothing had happened. */
  rewritten(file: string, change: (text: string) => string): string {
    return this.spoilt(file, (bytes) => gzipSync(change(gunzipSync(bytes).toString('utf8'))));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
