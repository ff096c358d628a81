import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressed } from './compressed.js';

const api = 'http://127.0.0.1:4000';

// The API serves the build under /staff/ and replaces the nonce with a fresh one for each page.
export default defineConfig({
  base: '/staff/',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), compressed()],
  resolve: { conditions: ['muster-source', ...defaultClientConditions], dedupe: ['react', 'react-dom', 'graphql'] },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 800 },
  server: { host: '127.0.0.1', proxy: { '/graphql': api, '/sign-in': api, '/sign-out': api, '/preview': api } },
});
