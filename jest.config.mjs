const swc = (parser) => ['@swc/jest', {
  swcrc: false,
  jsc: { target: 'es2022', parser, keepClassNames: true, transform: { legacyDecorator: true, decoratorMetadata: true } },
}];

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['muster-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  // CommonJS packages that require() an ESM-only package: jest's loader cannot, so these become CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(content-disposition|cookie)/|(@fastify/static|light-my-request)/node_modules/)'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
};

const onPostgres = { ...shared, globalSetup: '<rootDir>/tests/database.mjs', globalTeardown: '<rootDir>/tests/database-down.mjs' };

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'] },
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/tests/architecture/**/*.spec.ts'] },
    { ...onPostgres, displayName: 'migrations', testMatch: ['<rootDir>/tests/migrations/**/*.spec.ts'] },
    { ...onPostgres, displayName: 'api', testMatch: ['<rootDir>/tests/api/**/*.spec.ts'] },
    { ...onPostgres, displayName: 'journeys', testMatch: ['<rootDir>/tests/journeys/**/*.spec.ts'] },
  ],
  // Against what hangs, and no measure of speed: a machine that others use is many times slower.
  testTimeout: 300_000,
  maxWorkers: 2,
  // Every spec file loads the product anew and jest keeps what it loaded: a worker that has grown begins again.
  workerIdleMemoryLimit: '2GB',
};
