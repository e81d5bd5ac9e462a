import { expect, it } from 'vitest'
import { run, sample } from './run.js'

it('figures finds what may be written by words, and says what it prints', async () => {
  const { exitCode, out } = await run('figures', sample, 'oversight')
  expect(exitCode).toBe(0)
  expect(out).toMatch(/^:count\[management-oversight no\] +29 of the 38 +Management oversight/m)
  expect(
    JSON.parse((await run('figures', 'overall', '--in', sample, '--json')).out),
  ).toContainEqual({
    write: ':score[]',
    prints: '6 out of 27',
    short: '6 out of 27',
    about: 'overall score',
    group: '',
  })
  expect((await run('figures', sample, 'unicorns')).out).toContain('No figure is named by unicorns')
})
