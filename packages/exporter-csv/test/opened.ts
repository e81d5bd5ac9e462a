import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'

export interface Opened {
  readonly files: readonly string[]
  readonly readme: string
  readonly metadata: Metadata
  /** The records of each file by its name, the header first, by csv-parse. */
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Each file as it is. */
  readonly texts: ReadonlyMap<string, string>
}

interface Metadata {
  readonly tables: readonly {
    readonly url: string
    readonly tableSchema: { readonly columns: readonly ColumnMetadata[] }
  }[]
  readonly [property: string]: unknown
}

interface ColumnMetadata {
  readonly name: string
  readonly titles: string
  readonly datatype: string | { readonly base: string; readonly format?: string }
  readonly null?: readonly string[]
  readonly [property: string]: unknown
}

/** Reads a zip of CSV files without the code that wrote it. */
export function opened(bytes: Uint8Array): Opened {
  const files = unzipSync(bytes)
  const texts = new Map(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]))
  const csv = [...texts].filter(([name]) => name.endsWith('.csv'))
  return {
    files: [...texts.keys()],
    readme: texts.get('README.txt') ?? '',
    metadata: JSON.parse(texts.get('csv-metadata.json') ?? '') as Metadata,
    tables: new Map(csv.map(([name, text]) => [name, parse(text)])),
    texts,
  }
}
