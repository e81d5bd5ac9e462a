import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the README is what most people need: under 200 lines', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(readme.split('\n').length).toBeLessThan(200)
})
