/** The heading of a column that is read once more, for another of the questions that a mapping finds in it. */
export function copyHeading(
  heading: string,
  meaning:
    | { readonly question: string; readonly choice?: string }
    | { readonly characteristic: string },
): string {
  const what = 'question' in meaning ? meaning.question : meaning.characteristic
  return 'choice' in meaning && meaning.choice !== undefined
    ? `${heading} → ${what}: ${meaning.choice}`
    : `${heading} → ${what}`
}
