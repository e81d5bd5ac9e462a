/** What people write where nothing is to be said; compared without case, marks and spaces. */
const placeholders = new Set(
  'na nil none nothing null tba tbc tbd todo tofollow tobeadded tobeagreed tobeconfirmed tobedecided tobedetermined notapplicable notavailable notknown notyet unknown unsure pending later seeabove asabove asdiscussed reason noreason source nosource same ditto test dummy placeholder loremipsum'.split(
    ' ',
  ),
)

/** Whether a reason or a source tells a reader anything: “n/a”, “tbc”, “-” and “xxx” do not. */
export function saysSomething(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (letters.length < 3 || !/\p{L}/u.test(letters)) return false
  return !placeholders.has(letters) && !/^(.)\1*$/u.test(letters)
}
