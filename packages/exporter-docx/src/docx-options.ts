import * as z from 'zod'

/** How the document is written. */
export const DocxOptionsSchema = z.strictObject({
  template: z
    .instanceof(Uint8Array)
    .optional()
    .describe(
      'A .docx file whose styles, fonts, page, header and footer take the place of those of the report',
    ),
  firmness: z
    .boolean()
    .default(false)
    .describe(
      'Says below each rating what would change it: for the ratings panel, not for publication',
    ),
  editing: z
    .strictObject({
      sections: z.array(z.string()).readonly(),
      carried: z.record(z.string(), z.string()),
      open: z.array(z.string()).readonly().default([]),
      comments: z
        .strictObject({
          author: z.string(),
          all: z
            .array(
              z.strictObject({
                section: z.string(),
                offset: z.int().nonnegative(),
                sentence: z.string(),
                text: z.string(),
              }),
            )
            .readonly(),
        })
        .optional(),
    })
    .optional()
    .describe(
      'For a document that editors change and that is read back: the sections that its anchors number, properties that it carries, and comments on its sentences. What the report words itself is locked, but for sentences with the texts that stay open',
    ),
})

export type DocxOptions = z.infer<typeof DocxOptionsSchema>
