import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'

export interface ParquetColumn {
  readonly name: string
  readonly type: 'STRING' | 'INT32' | 'DOUBLE'
  /** Whether a row may have none; then its value is null. */
  readonly isOptional?: boolean
}

/** A row’s values, one a column. */
export type ParquetRow = readonly (string | number | null)[]

/** A table that is being written. */
export interface ParquetTable {
  add(row: ParquetRow): void
  /** The file; the same bytes for the same rows. */
  finish(): Uint8Array
}

/** So many rows are held and written together: V8 keeps longer lists apart, each in memory that is new (ADR 58). */
const rowsInGroup = 15_000

/** A table as a Parquet file. Rows are held until there are enough to write, and as bytes from then on. */
export function parquetTable(columns: readonly ParquetColumn[]): ParquetTable {
  const columnData = columns.map(({ name, type, isOptional = false }) => ({
    name,
    type,
    nullable: isOptional,
    data: [] as ParquetRow[number][],
  }))
  // To bytes it writes at once, and gives no promise.
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData }),
    statistics: false,
    createdBy: 'inspectorate',
  })
  let held = 0
  const write = () => {
    void parquet.write({ columnData, rowGroupSize: rowsInGroup })
    for (const { data } of columnData) data.length = 0
    held = 0
  }
  return {
    add(row) {
      for (let at = 0; at < columnData.length; at += 1) columnData[at]!.data.push(row[at]!)
      held += 1
      if (held === rowsInGroup) write()
    },
    finish() {
      if (held > 0) write()
      void parquet.finish()
      return new Uint8Array(writer.getBuffer())
    },
  }
}
