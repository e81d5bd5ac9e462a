import { isInspectionId } from '@inspectorate/core'

/** Names that addresses of this app have, and that files may not have on some systems. */
const taken = ['new', 'sample']
const ofSystems = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Whether a text can be the short name of an inspection: a part of addresses, and the name of files. */
export function isSlug(text: string): boolean {
  const length = [...text].length
  return (
    isInspectionId(text) &&
    !text.includes('.') &&
    length >= 2 &&
    length <= 60 &&
    !taken.includes(text) &&
    !ofSystems.test(text)
  )
}

/** What to enter instead of a short name that will not do. */
export const slugDemand =
  'Enter a short name of lower-case letters of any script, digits and hyphens, such as north-2026'
