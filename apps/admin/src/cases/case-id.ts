/** What an id of a case or a response may be: a part of an address. */
export function isCaseId(text: string): boolean {
  return /^[\w .-]{1,40}$/.test(text) && !['new', '.', '..'].includes(text)
}

/** What to enter instead of an id that will not do. */
export const caseIdDemand =
  'Enter an id of letters, digits, dots, hyphens and spaces, up to 40, such as P001'
