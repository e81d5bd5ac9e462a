import { defineConfig } from 'vitest/config'

const conditions = ['@inspectorate/source', 'module', 'node', 'import', 'default']

// Node is given these for every package and adds `import` or `require` itself: with `import` among
// them, a CommonJS package would be handed an ES module by its own `require`.
const inNode = ['@inspectorate/source', 'node', 'default']

const everywhere = [
  '{packages,apps,tooling,examples}/*/{src,test}/**/*.test.ts',
  '{tooling,examples}/*/*.test.ts',
]
const admin = ['apps/admin/**']

// Browsers, servers, other programs, what needs a build, and what computes for many seconds.
const slow = [
  'apps/cli/test/**',
  'examples/**',
  'packages/exporter-docx/src/{same-bytes,schema}.test.ts',
  'packages/exporter-html/test/*-in-chromium.test.ts',
  'packages/frameworks/src/compare.test.ts',
  'packages/publication/src/disclosure/{attack,distributions/attack}.test.ts',
  'tooling/**',
]

const nothingOfTests = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions: inNode, externalConditions: inNode } },
  test: {
    // Only what hangs is ended: how fast the machine is decides no test.
    testTimeout: 20 * 60_000,
    hookTimeout: 20 * 60_000,
    expect: { poll: { timeout: 5 * 60_000 } },
    // Packages keep no state, so that a worker reads them once for all its files.
    isolate: false,
    maxWorkers: '100%',
    setupFiles: 'tooling/properties/same-examples.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: everywhere,
          exclude: [...nothingOfTests, ...admin, ...slow],
        },
      },
      {
        extends: true,
        test: { name: 'slow', include: slow.map(testsIn), exclude: nothingOfTests },
      },
      {
        extends: true,
        test: {
          name: 'admin',
          include: admin.map(testsIn),
          exclude: nothingOfTests,
          globalSetup: 'apps/admin/test/one-server.ts',
        },
      },
    ],
  },
})

function testsIn(pattern: string): string {
  return pattern.endsWith('/**') ? `${pattern}/*.test.ts` : pattern
}
