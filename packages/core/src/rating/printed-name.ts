interface Named {
  readonly id: string
  readonly title: string
  readonly number?: string | null
}

/** What is printed before the title of a domain or a standard; undefined for nothing. */
export function printedNumber({ id, number }: Omit<Named, 'title'>): string | undefined {
  return number === undefined ? id : (number ?? undefined)
}

/** A domain or a standard as it is called in print: “2.1 Assessment”. */
export function printedName(named: Named): string {
  const number = printedNumber(named)
  return number === undefined ? named.title : `${number} ${named.title}`
}
