import { parquetWriteBuffer } from 'hyparquet-writer'

export interface ParquetColumn {
  readonly name: string
  readonly type: 'STRING' | 'INT32' | 'DOUBLE'
  readonly data: (string | number | null)[]
}

/** A table as a Parquet file: the same bytes for the same rows. */
export function parquetTable(columnData: readonly ParquetColumn[]): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columnData.map((column) => ({ ...column })),
      rowGroupSize: 100_000,
      createdBy: 'inspectorate',
    }),
  )
}
