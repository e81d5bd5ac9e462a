import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const core = join(root, 'packages', 'core')

/** Texts to put in the place of others, by file: a toy rate, a toy condition and a toy adjustment. */
const toys: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'schema/rate-schema.ts': [
    [
      'export type Rate =\n',
      'export type ToyRate = { readonly toy: true }\nexport type Rate =\n  | ToyRate\n',
    ],
  ],
  'schema/kind-of-rate.ts': [
    ['  RowsRate,\n', '  RowsRate,\n  ToyRate,\n'],
    [
      'export type KindOfRate =\n',
      "export type KindOfRate =\n  | { readonly kind: 'toy'; readonly rate: ToyRate }\n",
    ],
  ],
  'schema/condition-schema.ts': [
    [
      'export type Condition =\n',
      'export type ToyCondition = { readonly toy: true }\nexport type Condition =\n  | ToyCondition\n',
    ],
  ],
  'schema/kind-of-condition.ts': [
    ['  StateCondition,\n', '  StateCondition,\n  ToyCondition,\n'],
    [
      'export type KindOfCondition =\n',
      "export type KindOfCondition =\n  | { readonly kind: 'toy'; readonly condition: ToyCondition }\n",
    ],
  ],
  'schema/adjustment-schema.ts': [['  by: z.', '  toy: z.optional(Id),\n  by: z.']],
  'schema/kind-of-adjustment.ts': [
    [
      'export type KindOfAdjustment =\n',
      "export type KindOfAdjustment =\n  | { readonly kind: 'toy' }\n",
    ],
  ],
}

/** Files of the language that must answer for each kind of rate, condition and adjustment. */
const rates = [
  'asked/inputs-asked.ts',
  'compare/item-of-node.ts',
  'explain/describe-rules.ts',
  'explain/say-rate.ts',
  'instrument/counted-questions.ts',
  'rate/least-figure.ts',
  'compile/names-of.ts',
  'proof/conditions-of.ts',
  'proof/inputs.ts',
  'proof/without-effect.ts',
  'rate/band.ts',
  'rate/compile-rate.ts',
  'schema/kind-of-rate.ts',
  'stress/fewest-changes.ts',
]
const conditions = [
  'condition/compile-condition.ts',
  'schema/kind-of-condition.ts',
  'condition/nodes-asked.ts',
  'explain/say-condition.ts',
  'explain/word-condition.ts',
  'proof/conditions-of.ts',
  'proof/inputs.ts',
]
const adjustments = [
  'adjust/compile-action.ts',
  'adjust/compile-adjustments.ts',
  'schema/kind-of-adjustment.ts',
  'explain/say-adjustment.ts',
  'explain/word-step.ts',
  'words/adjustment-words.ts',
]

it('a new kind of rate, condition or adjustment does not compile until every place has answered it', () => {
  const copy = mkdtempSync(join(tmpdir(), 'inspectorate-kinds-'))
  try {
    cpSync(join(core, 'src'), join(copy, 'src'), { recursive: true })
    cpSync(join(core, 'package.json'), join(copy, 'package.json'))
    symlinkSync(join(core, 'node_modules'), join(copy, 'node_modules'), 'junction')
    const options = {
      extends: join(root, 'tsconfig.base.json'),
      include: ['src'],
      exclude: ['**/*.test.ts'],
    }
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(options))
    for (const [name, changes] of Object.entries(toys)) {
      const path = join(copy, 'src', 'language', name)
      const changed = changes.reduce(
        (text, [before, after]) => {
          expect(text, name).toContain(before)
          return text.replace(before, () => after)
        },
        readFileSync(path, 'utf8'),
      )
      writeFileSync(path, changed)
    }
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], {
      cwd: copy,
      encoding: 'utf8',
    })
    const named = [...stdout.matchAll(/^src[\\/]language[\\/](\S+?)\(\d+,\d+\): error/gm)]
    const files = new Set(named.map(([, file]) => file!.replaceAll('\\', '/')))
    const expected = new Set([...rates, ...conditions, ...adjustments])
    expect([...files].sort(), stdout).toEqual([...expected].sort())
    // Nothing but the toys is wrong in the copy.
    expect(stdout).not.toMatch(/^src[\\/](?!language)/m)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})
