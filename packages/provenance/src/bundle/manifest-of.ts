import type { Framework } from '@inspectorate/core'
import type { ReportView } from '@inspectorate/publication'
import type { HashedFile } from './bundle-file.js'
import { manifestFormat, type Manifest } from './manifest.js'

/** The manifest of files that were read back and carry so many figures, the same in each. */
export function manifestOf(
  { meta }: ReportView,
  { edition, rulesSha256 }: Pick<Framework, 'edition'> & { readonly rulesSha256: string },
  software: Manifest['software'],
  files: readonly HashedFile[],
  figures: number,
): Manifest {
  return {
    format: manifestFormat,
    version: 1,
    inspection: meta.id,
    published: meta.published ?? meta.publishedText,
    state: meta.state,
    framework: {
      id: meta.framework.id,
      edition,
      sha256: rulesSha256,
    },
    software,
    figures,
    files: files.map(({ name, format, bytes, sha256, mediaType, madeWith }) => ({
      name,
      format,
      size: bytes.length,
      sha256,
      mediaType,
      ...(madeWith ? { madeWith } : {}),
    })),
  }
}

/** A manifest as the file that bundles hold. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}
