import type { Exporter } from '@inspectorate/publication'
import type { Manifest } from './manifest.js'

/** The manifest’s name in every bundle. */
export const manifestName = 'manifest.json'

/** A file of a bundle. */
export interface BundleFile {
  readonly name: string
  /** Id of the exporter that writes it. */
  readonly format: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** How its figures are read back where its exporter brings a reader. */
  readonly readFigures?: Exporter['readFigures']
  /** What its exporter was given beside the inspection. */
  readonly madeWith?: Manifest['files'][number]['madeWith']
}

/** A file with its checksum. */
export interface HashedFile extends BundleFile {
  /** SHA-256 of its bytes in hexadecimal digits, as `sha256sum` prints it. */
  readonly sha256: string
}
