/** Properties as they were before a change that somebody tracked. */
export const formerly = /^w:(?:pPr|rPr|sectPr|tblPr|tblPrEx|tcPr|trPr|tblGrid|numbering)Change$/

/** What holds the text of a note in a part of its kind. */
export const noteElements: ReadonlySet<string> = new Set(['w:footnote', 'w:endnote', 'w:comment'])
