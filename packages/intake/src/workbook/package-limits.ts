const MB = 1024 * 1024

/** What a workbook may weigh. A workbook of 50,000 cases has about 180 MB of sheets, packed 20 to 1. */
export const packageLimits = {
  parts: 2_000,
  /** Of all parts that are read, unpacked. */
  unpackedBytes: 256 * MB,
  /** Unpacked to packed, of parts over a megabyte: sheets reach 60, zip bombs 1,000. */
  ratio: 200,
  ratioFrom: MB,
  /** Of parts other than sheets and shared strings: they are held in memory whole. */
  smallPartBytes: 16 * MB,
  sharedStrings: 2_000_000,
  /** Characters in all shared strings together. */
  sharedText: 64 * MB,
  /** Packed bytes inflated at once: bounds what one step can produce. */
  step: 16 * 1024,
} as const
