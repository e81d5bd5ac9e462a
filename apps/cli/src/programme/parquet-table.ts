import { parquetWriteBuffer } from 'hyparquet-writer'

export interface ParquetColumn {
  readonly name: string
  readonly type: 'STRING' | 'INT32' | 'DOUBLE'
  readonly data: (string | number | null)[]
}

/** A table as a Parquet file: the same bytes for the same rows. As much memory is needed as a group of rows takes. */
export function parquetTable(
  columnData: readonly ParquetColumn[],
  rowGroupSize: number = 100_000,
): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columnData.map((column) => ({ ...column })),
      rowGroupSize,
      createdBy: 'inspectorate',
    }),
  )
}
