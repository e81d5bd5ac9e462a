import { oddInId, parseWith, type Parsed } from '@inspectorate/core'
import * as z from 'zod'

/** Names the format of a manifest in the file. */
export const manifestFormat = 'inspectorate/bundle'

const Text = z.string().min(1)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
const GivenFileSchema = z.strictObject({ name: Text, sha256: Sha256 })

const ManifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  version: z.literal(1),
  inspection: Text,
  published: Text,
  state: Text,
  framework: z.strictObject({
    id: Text,
    edition: Text,
    // Of the canonical JSON of the framework’s file, which the record carries; earlier bundles do not say it.
    sha256: Sha256.optional(),
  }),
  software: z.strictObject({ name: Text, version: Text }),
  figures: z.int().min(0),
  files: z.array(
    z.strictObject({
      // A plain name: a manifest never leads out of its folder.
      name: z.string().refine(isPlainName, 'a file name'),
      format: Text,
      size: z.int().min(0),
      sha256: Sha256,
      mediaType: Text,
      // What has to be given to make it again; the files themselves are the publisher’s own.
      madeWith: z
        .strictObject({
          template: GivenFileSchema.optional(),
          font: z.array(GivenFileSchema).optional(),
          pdfStandard: Text.optional(),
        })
        .optional(),
    }),
  ),
})

/** Letters of any script, digits and what stands between them; nothing that only looks like another name. */
function isPlainName(name: string): boolean {
  return (
    /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]|\u200C|\u200D)*$/u.test(name) && oddInId(name) === null
  )
}

/** What a bundle of publications says of itself: its files with their checksums, and what made them. */
export type Manifest = z.infer<typeof ManifestSchema>

/** A manifest from unknown data. */
export function parseManifest(input: unknown): Parsed<Manifest> {
  return parseWith(ManifestSchema, input)
}
