import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Writes every script and stylesheet of the build a second and third time, compressed, so that the server need not compress them for each reader. */
export function compressed(): Plugin {
  return {
    name: 'muster-compressed',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      const assets = join(dir, 'assets');
      for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
        const content = readFileSync(join(assets, name));
        writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
        writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content, quality));
      }
    },
  };
}
