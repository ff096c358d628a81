// The layers of the house and the order of its concepts; `npm run architecture` checks them over libs, apps and migrations.
// tests/architecture/layers.spec.ts breaks each rule once.

/** A concept may import the concepts before it in this list, through their index.ts; the kernel is below all. */
const concepts = ['kernel', 'organisations', 'indicators', 'programmes', 'people', 'access', 'surveys', 'collections', 'readiness', 'blockers', 'recommendations', 'engagement', 'reports', 'privacy'];

/** What each package may import of the others; libs/testing may import all of them. */
const layers = {
  domain: [],
  contract: [],
  platform: ['domain'],
  reference: ['domain'],
  server: ['domain', 'platform', 'reference'],
  respondent: ['domain', 'platform', 'server'],
  web: ['domain', 'contract'],
};

/** Specs, plain second implementations and the worlds of tests: held to the layers and the order too, but they may use packages for tests. */
const tests = '[.](spec|plain)[.]tsx?$|^libs/[^/]+/test/';

/** A rule that fails the run: its name, what it means, and which imports (from, to) break it. */
const rule = (name, comment, [from, to]) => ({ name, severity: 'error', comment, from, to });

const layerRules = Object.entries(layers).map(([name, below]) => rule(
  `layer-of-${name}`,
  `libs/${name} may import ${below.length ? below.map((layer) => `libs/${layer}`).join(', ') : 'no other package of the house'}.`,
  [{ path: `^libs/${name}/` }, { path: '^(libs|migrations)/', pathNot: `^libs/(${[name, ...below, 'testing'].join('|')})/` }],
));

const orderRules = concepts.slice(0, -1).map((concept, place) => rule(
  `order-of-concepts-${concept}`,
  `${concept} may import only the concepts above it: upstream records a fact, and never calls downstream.`,
  [{ path: `^libs/(domain|server|web)/src/${concept}/` }, { path: `^libs/(domain|server|web)/src/(${concepts.slice(place + 1).join('|')})/` }],
));

const serverPackages = '^(node_modules/)?(@nestjs|typeorm|pg|pg-boss|fastify|@fastify|mercurius|nodemailer|pino)(/|$)';

export default {
  forbidden: [
    ...layerRules,
    ...orderRules,
    rule('domain-is-pure', 'The rules import zod and themselves: no framework, database, node or browser.',
      [{ path: '^libs/domain/src/', pathNot: tests }, { pathNot: '^libs/domain/src/|^(node_modules/)?zod(/|$)' }]),
    rule('web-runs-in-a-browser', 'The screens import nothing that needs a server.',
      [{ path: '^(libs|apps)/web/src/', pathNot: tests }, { dependencyTypes: ['core'] }]),
    rule('web-knows-no-server', 'The screens import no package of the server.',
      [{ path: '^(libs|apps)/web/src/' }, { path: serverPackages }]),
    rule('web-app-on-its-libraries', 'apps/web puts libs/web together; what it shows comes over the wire.',
      [{ path: '^apps/web/' }, { path: '^libs/', pathNot: '^libs/(web|domain|contract)/' }]),
    rule('migrations-stand-alone', 'A migration says what the tables were on its day, so it imports no code that changes.',
      [{ path: '^migrations/' }, { path: '^(libs|apps)/' }]),
    rule('apps-on-top', 'Nobody imports an app; what two need belongs into a library.',
      [{ path: '^(libs|migrations)/' }, { path: '^apps/' }]),
    rule('apps-apart', 'An app does not import another one.',
      [{ path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }]),
    rule('not-to-tests', 'The product imports no test.',
      [{ path: '^(libs|apps|migrations)/' }, { path: '^tests/' }]),
    rule('not-to-specs', 'The product imports no spec and no plain second implementation.',
      [{ path: '^(libs|apps|migrations)/', pathNot: tests }, { path: tests }]),
    rule('testing-is-for-tests', 'libs/testing is for tests.',
      [{ path: '^(libs|apps|migrations)/', pathNot: `${tests}|^libs/testing/` }, { path: '^libs/testing/' }]),
    rule('no-development-packages', 'The product needs only what is installed with it: move the package to dependencies.',
      [{ path: '^(libs|apps)/[^/]+/src/|^migrations/src/', pathNot: `${tests}|^libs/testing/` }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' }]),
    rule('declared-packages', 'What is imported is named in package.json; a package of a package may go away with it.',
      [{ path: '^(libs|apps|migrations)/', pathNot: tests }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] }]),
    rule('concepts-through-their-index', 'A concept shows itself through its index.ts only.',
      [{ path: '^libs/(domain|server|web)/src/([^/]+)/' }, { path: '^libs/(domain|server|web)/src/[^/]+/', pathNot: '^libs/$1/src/$2/|^libs/[^/]+/src/[^/]+/index[.]tsx?$' }]),
    rule('packages-by-their-name', 'A package imports another one by its name, never by a path into its folder.',
      [{ path: '^(libs/[^/]+|apps/[^/]+|migrations)/' }, { path: '^(libs|apps|migrations)/', pathNot: '^$1/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] }]),
    rule('no-circular', 'Imports go one way.', [{}, { circular: true }]),
    rule('resolvable', 'What is imported must exist.', [{}, { couldNotResolve: true }]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^tests/architecture/fixtures/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['muster-source', 'types', 'import', 'node', 'default'], mainFields: ['module', 'main', 'types', 'typings'] },
  },
};
