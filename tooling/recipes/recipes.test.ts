import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checked } from './checks.js'
import { copyOfRepository, type CopyOfRepository } from './copy-of-repository.js'
import type { Check, Step } from './step.js'
import { toyEdition } from './toy-edition.js'
import { toyExporter } from './toy-exporter.js'
import { toyRule } from './toy-rule.js'

const recipes: readonly (readonly [heading: string, steps: readonly Step[]])[] = [
  ['Add a rule', toyRule],
  ['Add a framework edition', toyEdition],
  ['Add an exporter', toyExporter],
]
const all = recipes.flatMap(([, steps]) => steps)

let copy: CopyOfRepository
beforeAll(() => {
  copy = copyOfRepository()
})
afterAll(() => copy.remove())

describe.each(recipes)('“%s” in CONTRIBUTING.md', (heading, steps) => {
  it('has a step for each that the toy takes, which names what it changes', () => {
    const text = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')
    const section = text.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!
    const written = section.split(/^\d+\. /m).slice(1)
    expect(written).toHaveLength(steps.length)
    for (const [i, { names }] of steps.entries())
      for (const name of names) expect(written[i]!.replaceAll(/\s+/g, ' ')).toContain(name)
  })
})

describe('a toy rule, edition and exporter, added by their recipes', () => {
  it.each(['boundaries', 'types', 'edition', 'rule', 'lint', 'published'] as const)(
    'pass what is run then: %s',
    (check: Check) => {
      const changed = copy.follow(all)
      const { ok, said } = checked(check, copy, changed)
      expect(ok, said).toBe(true)
    },
  )
})

// Some take long: npx -y pnpm@10.34.9 recipes leaves out every step in turn.
const quick: readonly Check[] = ['boundaries']
const leftOut = recipes
  .flatMap(([heading, steps]) => steps.map((step, i) => ({ heading, step, number: i + 1 })))
  .filter(({ step }) => process.env['EVERY_STEP'] || quick.includes(step.found))

describe.each(leftOut)('“$heading” without its step $number', ({ step }) => {
  it(`is found by what is run then: ${step.found}`, () => {
    const changed = copy.follow(all.filter((one) => one !== step && !buildsOn(one, step)))
    expect(checked(step.found, copy, changed).ok).toBe(false)
  })
})

/** Whether a step changes a file that another makes. */
function buildsOn(step: Step, other: Step): boolean {
  return Object.entries(step.files).some(
    ([file, change]) => typeof change !== 'string' && typeof other.files[file] === 'string',
  )
}
