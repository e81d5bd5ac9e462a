import * as z from 'zod'

/** How the page is written. */
export const HtmlOptionsSchema = z.strictObject({
  fragment: z
    .boolean()
    .default(false)
    .describe('One element to place in a page of another site, in place of a whole page'),
  firmness: z
    .boolean()
    .default(false)
    .describe(
      'Says at each rating what would change it: for the ratings panel, not for publication',
    ),
  headingLevel: z
    .int()
    .min(1)
    .max(3)
    .default(1)
    .describe('Level of the title’s heading; the headings below it follow'),
})

export type HtmlOptions = z.infer<typeof HtmlOptionsSchema>
