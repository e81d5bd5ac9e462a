import { expect, it } from 'vitest'
import { otherStyles } from './one-style.js'

it('zod is imported in one way', () => {
  const lines = [
    "import * as z from 'zod'",
    "import type * as z from 'zod/mini'",
    "const Id = z.string().regex(/^[A-Z_]+$/, 'CAPITALS')",
    'export const Grade = z.strictObject({ id: Id })',
  ]
  expect(otherStyles(lines.join('\n'))).toEqual([])
})

it('another way is told', () => {
  const lines = ["import { z } from 'zod'", "import { _default as byDefault } from 'zod/mini'"]
  expect(otherStyles(lines.join('\n'))).toEqual([
    '{ z } of zod: all of it is imported, * as z',
    '{ _default as byDefault } of zod/mini: all of it is imported, * as z',
  ])
})
