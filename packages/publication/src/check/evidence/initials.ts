/** The initials by which running text may call a run of words of a label: “probation officer” is PO. */
export function initialsOf(label: string): string[] {
  const words = label.match(/\p{L}+/gu) ?? []
  return words.flatMap((_, from) =>
    [2, 3, 4].flatMap((length) => {
      const run = words.slice(from, from + length)
      return run.length === length
        ? [
            run
              .map((word) => word.charAt(0))
              .join('')
              .toUpperCase(),
          ]
        : []
    }),
  )
}
