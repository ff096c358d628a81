import type { CodegenConfig } from '@graphql-codegen/cli';

// Types for the screens: one typed document an operation, from the printed schema and the .graphql files beside the screens. Each document
// carries its hash, and gen/persisted-documents.json says which document a hash means: in production the server answers these documents and no others.
const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: ['../web/src/**/*.graphql'],
  emitLegacyCommonJSImports: false,
  generates: {
    './src/gen/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' } },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        defaultScalarType: 'unknown',
        scalars: { DateTime: 'string', JSON: 'unknown', ID: 'string' },
      },
    },
  },
};

export default config;
