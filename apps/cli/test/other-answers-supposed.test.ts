import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { run } from './run.js'

const sample = fileURLToPath(
  new URL('../../../examples/riverside-home-care/inspection.json', import.meta.url),
)

it('a scale, a number or choices can be supposed otherwise, each as evidence keeps it', async () => {
  const waits = Array.from({ length: 30 }, (_, i) => `C${String(i + 1).padStart(3, '0')}`)
  const later = waits.flatMap((one) => ['--answer', `${one}:plan-quality=poor`])
  const { exitCode, out } = await run('what-if', sample, ...later)
  expect(exitCode).toBe(0)
  expect(out).toContain('Safe care')
  expect(out).toContain('Inadequate')
  for (const answer of ['C003:wait=20.5', 'C003:unmet=meals moving'])
    expect(await run('what-if', sample, '--answer', answer)).toMatchObject({ exitCode: 0 })
})

it.each([
  ['C003:plan-quality=goode', 'good'],
  ['C003:wait=20.25', 'decimal'],
  ['C003:wait=late', 'weeks'],
  ['C003:plan-quality', 'case:question=answer'],
])('%s is no answer', async (answer, expected) => {
  const { exitCode, err } = await run('what-if', sample, '--answer', answer)
  expect(exitCode).toBe(2)
  expect(err).toContain(expected)
})

it('how firm a rating is follows from answers on scales and numbers too', async () => {
  const { out } = await run('stress', sample)
  expect(out).toContain('Safe care')
  expect(out).not.toContain('No grade is given')
  expect((await run('explain', sample, 'safe')).out).toContain('Safe care')
})
