/** A path as it is typed on a command line. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{M}\p{N}_@%+=:,./\\-]+$/u.test(path)
    ? path
    : `"${path.replace(/(["$`])/g, '\\$1')}"`
}
