/** The line over the notes is a line: docx puts the mark of a note before it. */
export function plainSeparators(notes: string): string {
  return notes.replace(
    /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/gs,
    '',
  )
}
