import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { importsOf, packageOf } from './imports-of.js'

describe('the boundaries between packages', () => {
  it('hold', () => {
    expect(
      execFileSync(process.execPath, ['tooling/boundaries/check.js'], { encoding: 'utf8' }),
    ).toContain('Boundaries hold.')
  })

  it('are read from every form of import', () => {
    const source = [
      "import { a } from 'one'",
      "import type { B } from '@two/b/deep'",
      "import 'three'",
      "export * from './four.js'",
      "const five = await import('five')",
      "import {\n  six,\n} from 'six'",
      "// import 'commented'",
    ].join('\n')
    expect(importsOf(source)).toEqual(['one', '@two/b/deep', 'three', './four.js', 'five', 'six'])
    expect(packageOf('@two/b/deep')).toBe('@two/b')
  })
})
