import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { apiReports } from './api-report.js'
import { publicPackages } from './public-packages.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const reports = apiReports(publicPackages(root))

describe.each([...reports])('%s', (name, report) => {
  it('exports what docs/api says (npx -y pnpm@10.34.9 api-report)', async () => {
    const file = `../../docs/api/${name.split('/')[1]}.md`
    await expect(report).toMatchFileSnapshot(file)
  })
})
