/** Text with every run of white space, of any kind, as one space: programs change their kind. */
export function plainRun(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
