import { fileURLToPath } from 'node:url'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

// Old phones live long: see docs and the browser baseline check.
const oldestBrowsers = ['chrome87', 'safari14.1']
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

type ModuleInfo = { importedIds: readonly string[]; code: string | null }
type Graph = { getModuleInfo(id: string): ModuleInfo | null }

const entry = fileURLToPath(new URL('src/app/main.tsx', import.meta.url))
const shapes = fileURLToPath(new URL('src/design/icon/shapes.ts', import.meta.url))
let first: ReadonlySet<string> | undefined

/** The pictures that these modules name; the list of shapes itself names every picture there is. */
function shapesNamedIn(graph: Graph, modules: ReadonlySet<string>): string[] {
  const list = graph.getModuleInfo(shapes)
  const codes = [...modules].filter(id => id !== shapes).map(id => graph.getModuleInfo(id)?.code ?? '')
  const named = new Set(codes.flatMap(code => code.match(/\b[a-zA-Z]+Shape\b/g) ?? []))
  const files = [...(list?.code ?? '').matchAll(/default as (\w+).*?\/([\w-]+\.svg)/g)]
  return files.flatMap(([, name = '', file = '']) =>
    named.has(name) ? (list?.importedIds ?? []).filter(id => id.includes(`/${file}`)) : [],
  )
}

/** Everything the first screen needs before it can paint: what the entry imports, directly or through others. */
function firstModules(graph: Graph): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [entry]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    if (id !== shapes) waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  for (const id of shapesNamedIn(graph, found)) found.add(id)
  return found
}

/** One script for the first screen: cut into a dozen it compresses worse and costs as many requests. */
function chunkOf(id: string, graph: Graph): string | null {
  first ??= firstModules(graph)
  return first.has(id) ? 'first' : null
}

export default defineConfig({
  oxc: jsx,
  build: {
    outDir: 'dist',
    target: oldestBrowsers,
    cssTarget: [...oldestBrowsers, 'ios14.5'],
    // One style sheet: its order never depends on which screen was opened first.
    cssCodeSplit: false,
    // A shape or an icon inside a script would be fetched again with every change of that script.
    assetsInlineLimit: 0,
    // The page names what its script needs, so that both travel at once. A screen fetched later finds its own parts: the
    // service worker has them by then, and a list of them inside the first script would make that larger.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf }] } } },
  },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        // For people who build the screens; nobody's phone need keep it.
        globIgnores: ['**/design-screen-*'],
        manifestTransforms: [
          // The server fills these markers in both files, so a changed setting makes a changed page and a
          // changed service worker, and devices fetch the page anew.
          entries => ({
            manifest: entries.map(entry =>
              entry.url === 'index.html'
                ? { ...entry, revision: `${entry.revision}-%HOME_DIVISION%-%DEMO%-%PUBLIC_ORIGIN%` }
                : entry,
            ),
            warnings: [],
          }),
        ],
      },
    }),
  ],
  test: {
    projects: [
      {
        oxc: jsx,
        test: {
          name: 'browser',
          testTimeout: 30_000,
          environment: 'happy-dom',
          // tokens.test.ts measures the colours in it; all other style sheets stay out of the tests.
          css: { include: [/tokens\.css/] },
          include: [
            'src/{app,design,device,voice}/**/*.test.{ts,tsx}',
            'src/features/*/{screens,device}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        test: {
          name: 'anywhere',
          testTimeout: 60_000,
          environment: 'node',
          include: [
            'src/{shared,programmes,divisions,service-worker}/**/*.test.ts',
            'src/features/*/*.test.ts',
            'tests/{rules,crawl}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'server',
          // A slow machine is no failure: these only end what would hang.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          environment: 'node',
          include: ['src/{server,commands}/**/*.test.ts', 'src/features/*/server/**/*.test.ts'],
          globalSetup: ['src/server/testing/global-setup.ts'],
        },
      },
    ],
  },
})
