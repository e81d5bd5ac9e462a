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
#let listed = (:)
#for (id, one) in data.contents { listed.insert(id, (words: runs(one.words), main: one.level == 1, inset: if one.level == 1 { 0pt } else { 16pt }, leads: id in data.leading)) }
#for list in data.captions { for (id, said) in list.entries { listed.insert(id, (words: runs(said), main: false, inset: 0pt, leads: false)) } }
#if data.figures.len() > 0 { listed.insert("insp-figures", (words: words.figures, main: true, inset: 0pt, leads: false)) }
#let entry-size = data.density.size * 1pt
// No entry stands at the foot of a page without the first of those under it.
#let listed-line(one, to-entry, page) = block(above: entry-size * if one.main { data.density.main } else { data.density.sub }, below: 0pt, sticky: one.leads, to-entry({
  set text(size: entry-size, weight: if one.main { "bold" } else { "regular" })
  pad(left: one.inset, grid(columns: (1fr, 30pt), align: (left, right + bottom), {
    one.words
    h(6pt)
    pdf.artifact(box(width: 1fr, repeat(text(fill: hairline, "."), gap: 2pt)))
  }, page))
}))
#show outline.entry: it => {
  let id = str(it.element.label)
  listed-line(listed.at(id), body => linked(id, body), it.page())
}
// Lines of the same height in the first pass, in which no entry is known.
#let outline-of(ids, ..of) = {
  context if first-pass() { for id in ids { listed-line(listed.at(id), body => body, [0]) } }
  outline(title: none, ..of)
}

#cover
#heading(level: 1, outlined: false, words.contents)
#outline-of(data.contents.keys() + if data.figures.len() > 0 { ("insp-figures",) }, depth: 2)
#for list in data.captions {
  show heading: set text(size: data.density.heading * 1pt)
  show heading: set block(above: 1.3em, below: 0.6em)
  let ids = list.entries.keys()
  heading(level: 2, outlined: false, list.title)
  outline-of(ids, target: selector.or(..ids.map(label)))
}
#blocks(data.blocks)
#annexe
#block(above: 2.5em, width: 100%, stroke: (top: 0.8pt + hairline), inset: (top: 10pt), breakable: false, {
  set text(size: 10pt, fill: muted)
  for one in data.colophon { block(above: 0pt, below: 5pt, par(inlines(one))) }
  [#metadata(none)<insp-end>]
})
`
