/** What a number may be, as it follows “a number”: ` from 0 to 10, in steps of 1`; nothing where it may be any. */
export function sayRange({
  min,
  max,
  step,
}: {
  readonly min?: number | string | undefined
  readonly max?: number | string | undefined
  readonly step?: number | string | undefined
}): string {
  const ends =
    min !== undefined && max !== undefined
      ? ` from ${min} to ${max}`
      : min !== undefined
        ? ` of ${min} or more`
        : max !== undefined
          ? ` of ${max} or less`
          : ''
  return `${ends}${step === undefined ? '' : `, in steps of ${step}`}`
}
