import * as z from 'zod'

/** How the PDF is made. */
export const PdfOptionsSchema = z.strictObject({
  pdfStandard: z
    .enum(['ua-1', 'a-2a'])
    .default('ua-1')
    .describe('PDF/UA-1, for reading by everybody, or PDF/A-2a, for archives; both are tagged'),
  font: z
    .array(z.instanceof(Uint8Array))
    .default([])
    .describe('TrueType or OpenType fonts for the characters that Liberation Sans lacks, in order'),
  firmness: z
    .boolean()
    .default(false)
    .describe(
      'Says at each rating what would change it: for the ratings panel, not for publication',
    ),
})

export type PdfOptions = z.infer<typeof PdfOptionsSchema>
