import { defineConfig } from 'vitest/config'

const conditions = ['@inspectorate/source', 'module', 'node', 'import', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: [
      '{packages,apps,tooling,examples}/*/{src,test}/**/*.test.ts',
      '{tooling,examples}/*/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
