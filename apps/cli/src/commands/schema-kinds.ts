/** The kinds of file that have a schema. */
export const schemaKinds = ['inspection', 'framework', 'rules', 'scorecard', 'mapping'] as const

export type SchemaKind = (typeof schemaKinds)[number]
