import { describe, expect, it } from 'vitest'
import { circlesIn } from './circles.js'

const isEntry = (path: string) => path.endsWith('index.ts')

describe('circles', () => {
  it('are none where each room knows only what stands under it', () => {
    expect(
      circlesIn(
        new Map([
          ['src/issue.ts', ''],
          ['src/tally/tally.ts', "import { issue } from '../issue.js'"],
          ['src/rating/rate.ts', "import type { Tally } from '../tally/tally.js'\nimport 'zod'"],
          ['src/rating/scale.ts', "import { rate } from './rate.js'"],
          ['src/index.ts', "export { rate } from './rating/rate.js'"],
        ]),
        isEntry,
      ),
    ).toEqual([])
  })

  it('of folders are told by every import that makes them, of types too, and once', () => {
    expect(
      circlesIn(
        new Map([
          ['src/tally/tally.ts', "import type { Case } from '../cases/case.js'"],
          ['src/tally/merge.ts', "import {\n  one,\n} from '../cases/one.js'"],
          ['src/cases/case.ts', ''],
          ['src/cases/one.ts', ''],
          ['src/cases/read.ts', "const { word } = await import('../words/word.js')"],
          ['src/words/word.ts', "export * from '../tally/merge.js'"],
          ['src/words/other.ts', "import { word } from './word.js'"],
        ]),
        isEntry,
      ),
    ).toEqual([
      [
        'a circle of folders, src/cases → src/words → src/tally → src/cases:',
        '  src/cases/read.ts imports src/words/word.ts',
        '  src/words/word.ts imports src/tally/merge.ts',
        '  src/tally/tally.ts imports src/cases/case.ts',
        '  src/tally/merge.ts imports src/cases/one.ts',
      ].join('\n'),
    ])
  })

  it('of files are told where they stand in one folder', () => {
    expect(
      circlesIn(
        new Map([
          ['src/a.ts', "import { b } from './b.js'"],
          ['src/b.js', "export { c } from './c.js'"],
          ['src/c.ts', "import type { A } from './a.js'"],
        ]),
        isEntry,
      ),
    ).toEqual([
      [
        'a circle of files, src/a.ts → src/b.js → src/c.ts → src/a.ts:',
        '  src/a.ts imports src/b.js',
        '  src/b.js imports src/c.ts',
        '  src/c.ts imports src/a.ts',
      ].join('\n'),
    ])
  })

  it('are not made by an entry, which gathers what its package gives others', () => {
    const sources = [
      ['src/issue.ts', ''],
      ['src/tally/tally.ts', "import { issue } from '../issue.js'"],
    ] as const
    const gathers = "export { tally } from './tally/tally.js'"
    expect(circlesIn(new Map([...sources, ['src/index.ts', gathers]]), isEntry)).toEqual([])
    expect(circlesIn(new Map([...sources, ['src/all.ts', gathers]]), isEntry)).toHaveLength(1)
  })
})
