export { columnIndex, columnLetters } from './column-letters.js'
export { cellAddress, cutToCell, excelLimits } from './excel-limits.js'
export { steadyZlib, type Zlib } from './deflate/steady-zlib.js'
export { fontInOrder } from './font-in-order.js'
export { formulaMarks, guarded, looksLikeFormula, unguarded } from './formula-guard.js'
export type { ReadPicture } from './picture/picture.js'
export { largestPicture, readPicture } from './picture/read-picture.js'
export { addressOfWords, safeAddress, wholeAddress } from './safe-address.js'
export {
  steadyZip,
  streamedZip,
  type StreamedZip,
  type ZippedFile,
  type ZipOptions,
} from './steady-zip.js'
export { textLines } from './text-lines.js'
export { labelWidth } from './text-width.js'
export { escapeXml, wellFormedText, xmlDeclaration } from './xml-text.js'
