import { readFile } from 'node:fs/promises'
import { parquetReadObjects } from 'hyparquet'

/** The rows of a Parquet file; none where there is no such file, as a batch without records has none. */
export async function parquetRows(
  path: string,
  columns?: string[],
): Promise<Record<string, unknown>[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!bytes) return []
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  return parquetReadObjects({ file, ...(columns && { columns }) })
}
