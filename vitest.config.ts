import { defineConfig } from 'vitest/config'

const conditions = ['@inspectorate/source', 'module', 'node', 'import', 'default']

// Node is given these for every package and adds `import` or `require` itself: with `import` among
// them, a CommonJS package would be handed an ES module by its own `require`.
const inNode = ['@inspectorate/source', 'node', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions: inNode, externalConditions: inNode } },
  test: {
    include: [
      '{packages,apps,tooling,examples}/*/{src,test}/**/*.test.ts',
      '{tooling,examples}/*/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Only what hangs is ended: how fast the machine is decides no test.
    testTimeout: 20 * 60_000,
    hookTimeout: 20 * 60_000,
    expect: { poll: { timeout: 5 * 60_000 } },
  },
})
