const strong = /[\p{L}\p{N}]/u
const rightToLeftScript =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether a paragraph begins in a script that runs from right to left, and so runs there as a whole. */
export function isRightToLeft(text: string): boolean {
  const first = strong.exec(text)?.[0]
  return first !== undefined && rightToLeftScript.test(first)
}
