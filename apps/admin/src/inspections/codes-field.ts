import {
  codeScheme,
  describeFound,
  parseWith,
  schemesMeant,
  ServiceCodesSchema,
  type ServiceCodes,
} from '@inspectorate/core'

/** Codes of a service as people read and write them: one a line, after its list, `gss: E06000044`. */
export function codesText(codes: ServiceCodes = {}): string {
  return Object.entries(codes)
    .map(([list, code]) => `${list}: ${code}`)
    .join('\n')
}

/** What comes along when something is copied from a page or a cell. */
const around = /^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu

/** The codes that such lines stand for, or what is wrong with the first line that stands for none. */
export function readCodes(text: string): { codes: ServiceCodes } | { fault: string } {
  const codes = new Map<string, string>()
  for (const [i, whole] of text.split('\n').entries()) {
    const line = whole.replace(around, '')
    if (line === '') continue
    const fault = (expected: string) => ({
      fault: `Line ${i + 1} of the codes: found ${describeFound(line)}. Enter ${expected}`,
    })
    const at = line.search(/[:：\t]/)
    if (at < 0) return fault('a list, a colon and the code, such as gss: E06000044')
    const code = line.slice(at + 1).replace(around, '')
    const list = line.slice(0, at).replace(around, '').toLowerCase()
    if (codeScheme(list) === null) return fault(`a code under ${schemesMeant(list)}`)
    if (codes.has(list)) return fault('each list once')
    const parsed = parseWith(ServiceCodesSchema, { [list]: code })
    if (!parsed.ok) return fault(parsed.issues[0]!.expected)
    codes.set(list, code)
  }
  return { codes: Object.fromEntries(codes) }
}
