import { oddInId } from '@inspectorate/core'

/** What an id of a case or a response may be: a part of an address, in any script, in one form. */
export function isCaseId(text: string): boolean {
  return (
    /^[\p{L}\p{M}\p{N}_ .-]+$/u.test(withoutJoiners(text)) &&
    [...text].length <= 40 &&
    text === text.normalize('NFC').trim() &&
    !['new', '.', '..'].includes(text) &&
    oddInId(text) === null
  )
}

/** What is wrong with an id that will not do, and what to enter instead. */
export function caseIdFault(text: string): string {
  const odd = oddInId(text)
  return odd === null ? caseIdDemand : `Found ${odd}. ${caseIdDemand}`
}

const caseIdDemand =
  'Enter an id of letters of any script, digits, dots, hyphens and spaces, up to 40, such as P001'

/** Without the joiners that some scripts write between letters; elsewhere they are odd. */
function withoutJoiners(text: string): string {
  return text.replace(/[\u200C\u200D]/g, '')
}
