/**
 * Where a link leads to a file that is published beside the report: its name alone, so that the link holds wherever both
 * are kept; null for what is no name of a file.
 */
export function besideAddress(file: string): string | null {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(file) ? encodeURIComponent(file) : null
}
