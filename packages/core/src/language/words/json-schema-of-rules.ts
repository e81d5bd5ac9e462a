import * as z from 'zod/mini'
import { RulesSchema } from '../schema/rules-schema.js'
import { languageWords } from './language-words.js'
import type { FieldWords } from './words-of.js'

/** JSON Schema (draft 2020-12) of a file of rules, with a description and an example of every field. */
export function jsonSchemaOfRules(): Record<string, unknown> {
  for (const { schema, id } of languageWords)
    if (id !== undefined && !z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id })
  const places = new Map(languageWords.map(({ schema }, i) => [schema, i]))
  const marked = z.toJSONSchema(RulesSchema, {
    io: 'input',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const place = places.get(zodSchema)
      if (place !== undefined) jsonSchema[mark] = place
    },
  })
  return { title: 'Framework rules', ...(worded(marked) as Record<string, unknown>) }
}

/** Where the words of a schema are found, until they stand in their place. */
const mark = 'x-words'

function worded(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  if (Array.isArray(given)) return given.map(worded)
  const inner: Record<string, unknown> = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, worded(value)]),
  )
  const place = inner[mark]
  if (typeof place !== 'number') return inner
  delete inner[mark]
  const { words, fields } = languageWords[place]!
  const properties = inner['properties'] as Record<string, object> | undefined
  return {
    ...saying(words),
    ...inner,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [
          key,
          fields[key] ? { ...field, ...saying(fields[key]) } : field,
        ]),
      ),
    }),
  }
}

function saying([description, ...examples]: FieldWords<unknown>): object {
  return { description, examples }
}
