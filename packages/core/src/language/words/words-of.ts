import type * as z from 'zod/mini'

/**
 * What a field is, and examples of what stands in it. Words are kept apart from the schemas they
 * describe: a page that rates does not carry them.
 */
export type FieldWords<Value> = readonly [description: string, example: Value, ...more: Value[]]

/** The words of a schema: of an object, those of each of its fields. */
export interface SchemaWords {
  readonly schema: z.core.$ZodType
  /** What editors and `$ref` call it, where it is referred to. */
  readonly id?: string
  readonly words: FieldWords<unknown>
  readonly fields: Readonly<Record<string, FieldWords<unknown>>>
}

/** Words for an object and, as the compiler asks, for each of its fields. */
export function wordsOf<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape, z.core.$strict>,
  words: FieldWords<object>,
  fields: {
    readonly [Field in keyof Shape]: FieldWords<Exclude<z.core.input<Shape[Field]>, undefined>>
  },
): SchemaWords {
  return { schema, words, fields }
}

/** Words for what has several forms and is referred to by name. */
export function wordsOfNamed(
  id: string,
  schema: z.core.$ZodType,
  words: FieldWords<unknown>,
): SchemaWords {
  return { schema, id, words, fields: {} }
}
