/**
 * The import arrow of docs/architecture.md, as a table: what each floor of src may import from src.
 *   shared, programmes, divisions <- design, device, voice <- features/{screens,device} <- app
 *   shared, programmes, divisions <- server <- features/server <- server/app.ts <- commands
 * A test beside the code may import what its own place may, tests/, and the whole server to drive it.
 */
const ground = ['^src/(shared|programmes|divisions)/']
const browserGround = [...ground, '^src/(design|device|voice)/']
const contracts = ['^src/features/[^/]+/contract\\.ts$']
const test = '\\.test\\.tsx?$'

const floors = [
  { name: 'shared', home: '^src/shared/', may: ['^src/shared/'] },
  { name: 'programmes', home: '^src/programmes/', may: ['^src/(shared|programmes)/'] },
  { name: 'divisions', home: '^src/divisions/', may: ['^src/(shared|divisions)/'] },
  { name: 'browser-ground', home: '^src/(design|device|voice)/', may: browserGround },
  {
    name: 'feature-anywhere',
    home: '^src/features/([^/]+)/[^/]+\\.ts$',
    may: [...ground, ...contracts, '^src/features/$1/[^/]+\\.(ts|json)$'],
  },
  {
    name: 'feature-browser',
    home: '^src/features/([^/]+)/(screens|device)/',
    may: [...browserGround, ...contracts, '^src/features/$1/([^/]+\\.ts$|(screens|device|texts)/)'],
  },
  {
    name: 'feature-server',
    home: '^src/features/([^/]+)/server/',
    may: [
      ...ground,
      ...contracts,
      '^src/server/(?!(app|main)\\.ts$)',
      '^src/features/$1/([^/]+\\.ts$|(server|texts)/)',
    ],
  },
  {
    name: 'app',
    home: '^src/app/',
    may: [...browserGround, '^src/app/', '^src/features/[^/]+/([^/]+\\.ts$|(screens|device|texts)/)'],
  },
  { name: 'server', home: '^src/server/(?!app\\.ts$|testing/)', may: [...ground, '^src/server/'] },
  {
    name: 'server-app',
    home: '^src/server/app\\.ts$',
    may: [...ground, '^src/server/', '^src/features/[^/]+/([^/]+\\.ts$|(server|texts)/)'],
  },
  {
    // The understanding of speech is pure, so that anyone can try it at a console.
    name: 'commands',
    home: '^src/commands/',
    may: [
      ...ground,
      '^src/(server|commands)/',
      '^src/voice/understand/',
      '^src/features/[^/]+/([^/]+\\.ts$|(server|texts)/)',
    ],
  },
  { name: 'service-worker', home: '^src/service-worker/', may: ['^src/(shared|service-worker)/'] },
]

const serverPlaces = '^src/(server|commands|features/[^/]+/server)/'
const serverPackages =
  '(^|/)node_modules/(@types/)?(pg|kysely|fastify|@fastify|pino|csv-parse|ical-generator)(/|$)'
const browserPackages = '(^|/)node_modules/(preact|preact-iso|@preact|idb|workbox-[a-z]+)(/|$)'

const arrow = floors.map(({ name, home, may }) => ({
  name: `${name}-imports-only-what-it-may`,
  comment: `${home} may import from src only: ${may.join(' ')}`,
  severity: 'error',
  from: { path: home, pathNot: test },
  to: { path: '^src/', pathNot: may },
}))

module.exports = {
  forbidden: [
    ...arrow,
    {
      name: 'browser-tests-stay-in-the-browser',
      severity: 'error',
      from: {
        path: `^src/(app|design|device|voice|service-worker|features/[^/]+/(screens|device))/.*${test}`,
      },
      to: { path: serverPlaces },
    },
    {
      name: 'server-tests-stay-on-the-server',
      severity: 'error',
      from: { path: `${serverPlaces}.*${test}` },
      to: { path: '^src/(app|design|device|voice|service-worker|features/[^/]+/(screens|device))/' },
    },
    {
      name: 'nobody-imports-a-test',
      severity: 'error',
      from: {},
      to: { path: test },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: '^tests/' },
    },
    {
      name: 'node-only-on-the-server',
      severity: 'error',
      from: { path: '^src/', pathNot: [serverPlaces, test] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-packages-only-on-the-server',
      severity: 'error',
      from: { path: '^src/', pathNot: [serverPlaces, test] },
      to: { path: serverPackages },
    },
    {
      name: 'browser-packages-only-in-the-browser',
      severity: 'error',
      from: {
        path: [serverPlaces, '^src/(shared|programmes|divisions)/', '^src/features/[^/]+/[^/]+\\.ts$'],
        pathNot: test,
      },
      to: { path: browserPackages },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-orphans',
      comment: 'a module that nothing imports and that imports nothing',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [test, '\\.d\\.ts$', '^src/commands/'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json', '.css', '.svg'],
    },
  },
}
