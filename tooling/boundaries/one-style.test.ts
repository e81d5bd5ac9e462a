import { expect, it } from 'vitest'
import { otherStyles } from './one-style.js'

it('constants and zod are written in one way', () => {
  const lines = [
    "import * as z from 'zod'",
    "import type * as z from 'zod/mini'",
    'const longest = 200',
    "const Id = z.string().regex(/^[A-Z_]+$/, 'CAPITALS')",
    'export const Grade = z.strictObject({ id: Id })',
  ]
  expect(otherStyles(lines.join('\n'))).toEqual([])
})

it('another way is told', () => {
  const lines = [
    "import { z } from 'zod'",
    "import { _default as byDefault } from 'zod/mini'",
    'export const LONGEST_NAME = 200',
    "  const URL = 'https://example.org'",
  ]
  expect(otherStyles(lines.join('\n'))).toEqual([
    'a constant in capitals, LONGEST_NAME: constants are named as all else is',
    'a constant in capitals, URL: constants are named as all else is',
    '{ z } of zod: all of it is imported, * as z',
    '{ _default as byDefault } of zod/mini: all of it is imported, * as z',
  ])
})
