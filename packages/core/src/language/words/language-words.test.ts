import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { jsonSchemaOfRules } from './json-schema-of-rules.js'
import { languageWords } from './language-words.js'

/** Every field of an object anywhere in a JSON Schema, by its place. */
function* fieldsIn(schema: unknown, place = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'examples' || key === 'default') continue
    if (key === 'properties')
      for (const [field, one] of Object.entries(value as object))
        yield [`${place}/${field}`, one as Record<string, unknown>]
    yield* fieldsIn(value, `${place}/${key}`)
  }
}

describe('the JSON Schema of rules', () => {
  const fields = [...fieldsIn(jsonSchemaOfRules())]

  it('says what every field is, and shows an example of it', () => {
    expect(fields.length).toBeGreaterThan(150)
    const silent = fields.filter(
      ([, { description, examples }]) =>
        typeof description !== 'string' || !Array.isArray(examples) || examples.length === 0,
    )
    expect(silent.map(([place]) => place)).toEqual([])
  })

  it('keeps no trace of how its words found their place', () => {
    expect(JSON.stringify(jsonSchemaOfRules())).not.toMatch(/x-words|__schema/)
  })
})

describe('an example of the JSON Schema', () => {
  it.each(languageWords.map(({ words, schema, fields }) => [words[0], words, schema, fields]))(
    'is what it is an example of: %s',
    (_, [, ...examples], schema, fields) => {
      for (const one of examples) expect(z.safeParse(schema, one)).toMatchObject({ success: true })
      if (!('shape' in schema)) return
      const shape = schema.shape as Record<string, z.core.$ZodType>
      expect(Object.keys(fields).sort()).toEqual(Object.keys(shape).sort())
      for (const [field, [, ...shown]] of Object.entries(fields))
        for (const one of shown)
          expect({ field, ...z.safeParse(shape[field]!, one) }).toMatchObject({ success: true })
    },
  )
})
