/** The document: its properties, its pages, its parts in order. */
export const report = String.raw`
#set document(
  title: meta.title, author: meta.publisher, description: meta.description, keywords: meta.keywords,
  date: if meta.date == none { none } else { datetime(year: meta.date.year, month: meta.date.month, day: meta.date.day) },
)
#set text(
  font: fonts, fallback: false, size: sheet.body * 1pt, fill: ink,
  lang: meta.language, region: meta.region, hyphenate: false, number-width: "tabular",
)
#set par(leading: 0.62em, spacing: 0.95em)
#set page(
  width: sheet.width * 1pt, height: sheet.height * 1pt,
  margin: (top: sheet.margins.top * 1pt, bottom: sheet.margins.bottom * 1pt, x: sheet.margins.side * 1pt),
  header: text(size: 9pt, fill: muted, {
    if meta.stateText != none { block(below: 4pt, text(fill: warning, weight: "bold", meta.stateText)) }
    block(width: 100%, above: 0pt, stroke: (bottom: 0.6pt + hairline), inset: (bottom: 5pt), runs(meta.titleRuns))
  }),
  footer: text(size: 9pt, fill: muted, {
    meta.publisher; [, ]; meta.publishedText; h(1fr)
    words.page; [ ]; context counter(page).get().first()
  }),
)
#set list(marker: text(fill: accent, "•"), indent: 4pt, body-indent: 9pt, spacing: 0.7em)
#set enum(numbering: n => text(fill: accent, weight: "bold", str(n) + "."), indent: 2pt, body-indent: 7pt, spacing: 0.8em)
#show heading: set text(fill: accent, weight: "bold", hyphenate: false)
#show heading.where(level: 1): it => { pagebreak(weak: true); set text(size: 24pt); block(below: 0.9em, it) }
#show heading.where(level: 2): set text(size: 16pt)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.9em)
#show heading.where(level: 3): set text(size: 13pt)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.8em)
#show figure: set block(above: 1.4em, below: 1.4em)
#show figure: set align(left)
#show figure: set figure.caption(position: top)
#show figure.caption: it => block(width: 100%, below: 0.7em, sticky: true, align(left, text(size: 11pt, weight: "bold", fill: accent, it.body)))
#set footnote.entry(separator: line(length: 30%, stroke: 0.6pt + hairline), gap: 0.5em)
#show footnote.entry: set text(size: 9pt)
#show footnote.entry: set par(leading: 0.6em)
#show outline.entry: it => {
  let id = str(it.element.label)
  let list = data.captions.find(one => id in one.entries)
  let entry-words = if id in data.contents { runs(data.contents.at(id)) } else if list != none { runs(list.entries.at(id)) } else { words.figures }
  let main = it.level == 1 and list == none
  // No entry stands at the foot of a page without the first of those under it.
  let leads = id in data.leading
  let size = data.density.size * 1pt
  block(above: size * if main { data.density.main } else { data.density.sub }, below: 0pt, sticky: leads, link(label(id), {
    set text(size: size, weight: if main { "bold" } else { "regular" })
    pad(left: if main or list != none { 0pt } else { 16pt }, grid(columns: (1fr, 30pt), align: (left, right + bottom), {
      entry-words
      h(6pt)
      pdf.artifact(box(width: 1fr, repeat(text(fill: hairline, "."), gap: 2pt)))
    }, it.page()))
  }))
}

#cover
#heading(level: 1, outlined: false, words.contents)
#outline(title: none, depth: 2)
#for list in data.captions {
  show heading: set text(size: data.density.heading * 1pt)
  show heading: set block(above: 1.3em, below: 0.6em)
  heading(level: 2, outlined: false, list.title)
  outline(title: none, target: selector.or(..list.entries.keys().map(label)))
}
#blocks(data.blocks)
#annexe
#block(above: 2.5em, width: 100%, stroke: (top: 0.8pt + hairline), inset: (top: 10pt), breakable: false, {
  set text(size: 10pt, fill: muted)
  for one in data.colophon { block(above: 0pt, below: 5pt, par(inlines(one))) }
})
`
