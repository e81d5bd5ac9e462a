import { createHash } from 'node:crypto'
import type { Manifest } from '@inspectorate/provenance'

/** A file of a bundle. */
export interface BundleFile {
  readonly name: string
  /** Id of the exporter that writes it. */
  readonly format: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A file as a manifest lists it. */
export function manifestEntry({
  name,
  format,
  mediaType,
  bytes,
}: BundleFile): Manifest['files'][number] {
  return { name, format, size: bytes.length, sha256: sha256(bytes), mediaType }
}

/** The checksum of bytes, as `sha256sum` prints it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
