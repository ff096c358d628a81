import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

// The API serves the build under /staff/ and replaces the nonce with a fresh one for each page.
export default defineConfig({
  base: '/staff/',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react()],
  resolve: { conditions: ['muster-source', ...defaultClientConditions], dedupe: ['react', 'react-dom', 'graphql'] },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 2000 },
  server: { host: '127.0.0.1', proxy: { '/graphql': 'http://127.0.0.1:4000', '/sign-in': 'http://127.0.0.1:4000', '/sign-out': 'http://127.0.0.1:4000', '/preview': 'http://127.0.0.1:4000' } },
});
