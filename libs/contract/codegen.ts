import type { CodegenConfig } from '@graphql-codegen/cli';

// Types for the screens: one typed document an operation, from the printed schema and the .graphql files beside the screens.
const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: ['../web/src/**/*.graphql'],
  emitLegacyCommonJSImports: false,
  generates: {
    './src/gen/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
