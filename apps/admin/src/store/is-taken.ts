/** Whether a change failed because another row has the same: two people wanted it at once. */
export function isTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return [error, cause].some(
    (one) => typeof one === 'object' && one !== null && 'code' in one && one.code === '23505',
  )
}
