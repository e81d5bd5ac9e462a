const mb = 1024 * 1024

/** What a workbook may weigh. A workbook of 50,000 cases has about 180 mb of sheets, packed 14 to 1. */
export const packageLimits = {
  parts: 2_000,
  /** Of all parts that are read, unpacked; for a small file no more than so many times its size. */
  unpackedBytes: 256 * mb,
  unpackedOfSmallFile: 32 * mb,
  wholeRatio: 60,
  /** Unpacked to packed, of parts over a megabyte; zip bombs reach 1,000. */
  ratio: 200,
  ratioFrom: mb,
  /** Of parts other than sheets and shared strings: they are held in memory whole. */
  smallPartBytes: 16 * mb,
  sharedStrings: 2_000_000,
  /** Characters in all shared strings together. */
  sharedText: 64 * mb,
  /** Packed bytes inflated at once: bounds what one step can produce. */
  step: 16 * 1024,
} as const
