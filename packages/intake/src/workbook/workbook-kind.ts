import { WorkbookFault } from './workbook-fault.js'

const oleStart = [0xd0, 0xcf, 0x11, 0xe0]
const zipStart = [0x50, 0x4b, 0x03, 0x04]
const begins = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, i) => bytes[i] === byte)

/** Whether these bytes are a zip, as every .xlsx is. Throws on the older and the encrypted Excel formats. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (!begins(bytes, oleStart)) return begins(bytes, zipStart)
  const encrypted = contains(bytes, 'EncryptedPackage')
  throw new WorkbookFault(
    'unsupported-file',
    encrypted ? 'a workbook with a password' : 'an old .xls workbook',
    encrypted ? 'one without' : 'a workbook saved as .xlsx',
  )
}

/** Whether a name stands in the directory of an oleStart file, which writes names in UTF-16. */
function contains(bytes: Uint8Array, name: string): boolean {
  const mark = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(mark[0]!); at >= 0; at = bytes.indexOf(mark[0]!, at + 1))
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}
