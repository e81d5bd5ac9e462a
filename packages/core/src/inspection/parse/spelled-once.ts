import { comparable } from '../../comparable.js'

type Assessors = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Who assessed what, each assessor by one spelling of the code, the one that stands first: `ab` and `AB` are one person. */
export function spelledOnce(assessors: Assessors): Record<string, Record<string, string>> {
  const spellings = new Map<string, string>()
  const spelling = (code: string) => {
    const known = spellings.get(comparable(code))
    if (known !== undefined) return known
    spellings.set(comparable(code), code)
    return code
  }
  return Object.fromEntries(
    Object.entries(assessors).map(([set, byCase]) => [
      set,
      Object.fromEntries(Object.entries(byCase).map(([id, code]) => [id, spelling(code)])),
    ]),
  )
}
