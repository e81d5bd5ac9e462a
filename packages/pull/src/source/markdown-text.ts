/** Where text goes, which decides what has to be escaped in it. */
export interface TextPlace {
  /** At the beginning of a paragraph, where a number or a dash would begin a list. */
  readonly begins: boolean
  readonly inCell: boolean
}

/** Text as Markdown that prints it, with as few backslashes as do. */
export function markdownText(text: string, { begins, inCell }: TextPlace): string {
  const escaped = text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=[A-Za-z][\w-]*(?:\\\[|\{))|(?<![\p{L}\p{N}]):(?=[A-Za-z])/gu, '\\:')
  const inLine = begins
    ? escaped
        .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={2,}|-{2,}|~{3,}|:{2,})/, '\\$&')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    : escaped
  return inCell ? inLine.replaceAll('|', '\\|') : inLine
}
