/** Figures and marks are not strong (UAX 9, rule P2). */
const strong = /\p{L}/u
const rightToLeftScript =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether a paragraph begins in a script that runs from right to left, and so runs there as a whole. */
export function isRightToLeft(text: string): boolean {
  const first = strong.exec(text)?.[0]
  return first !== undefined && rightToLeftScript.test(first)
}

/** Whether anything in a text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftScript.test(text)
}

/**
 * The language of a text in such a script, as far as its letters tell: Urdu and Persian have some that Arabic
 * lacks. Null where the script alone says too little.
 */
export function rightToLeftLanguage(text: string): 'ar' | 'fa' | 'he' | 'ur' | null {
  const first = rightToLeftScript.exec(text)?.[0] ?? ''
  if (/\p{Script=Hebrew}/u.test(first)) return 'he'
  if (!/\p{Script=Arabic}/u.test(first)) return null
  if (/[\u0679\u0688\u0691\u06BA\u06D2]/u.test(text)) return 'ur'
  return /[\u067E\u0686\u0698\u06AF\u06CC]/u.test(text) ? 'fa' : 'ar'
}

const letters = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`
const stretch = new RegExp(
  `([${letters}]\\p{M}*(?:[^\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]*[${letters}\\p{M}])?)`,
  'u',
)

/** A text in stretches that run from right to left, and the others; what stands between two of one direction goes with them. */
export function stretchesOf(
  text: string,
): { readonly text: string; readonly isRightToLeft: boolean }[] {
  return text
    .split(stretch)
    .filter((one) => one !== '')
    .map((one) => ({ text: one, isRightToLeft: hasRightToLeft(one) }))
}
