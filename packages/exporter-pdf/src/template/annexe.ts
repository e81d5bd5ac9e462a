/** How each figure was calculated: where the links on figures lead, and from where they lead back. */
export const annexe = String.raw`
#let back-links(places) = if places.len() > 0 {
  text(fill: muted, {
    words.backToText
    [: ]
    for (i, place) in places.enumerate() {
      if i > 0 [, ]
      leads-to(place, leads([#lower(words.page) #page-of(place)]))
    }
  })
}

#let fact(row) = { text(fill: muted, runs(row.label)); text(fill: muted, ": "); runs(row.value) }

#let entry(it) = block(
  width: 100%, breakable: not it.whole, above: 0pt, below: 0pt, inset: (y: 7pt), stroke: (top: 0.6pt + hairline),
  {
    show heading: set block(above: 0pt, below: 0pt)
    show heading: set text(size: 10.5pt, fill: ink)
    show raw: it => text(font: fonts, size: sheet.evidence * 1pt, fill: muted, it.text.split(" ").map(word => context {
      if measure(word).width > column * 0.55 { broken(word, 0pt) } else { box(word) }
    }).join(" "))
    set text(size: sheet.evidence * 1pt)
    set par(leading: 0.55em, spacing: 0.55em)
    grid(
      columns: (1fr, 1.6fr), column-gutter: 12pt, align: (left, right),
      [#heading(level: 2, outlined: false, bookmarked: false, runs(it.text, fit: broken))#label(it.id)],
      raw(it.reference),
    )
    par(it.evidence.map(row => fact(row)).join([ · ]) + (if it.places.len() > 0 [ · ]) + back-links(it.places))
  },
)

#let annexe = if data.figures.len() > 0 {
  [#heading(level: 1, words.figures)<insp-figures>]
  block(below: 1.4em, par(words.figuresIntroduction))
  for one in data.figures { entry(one) }
}
`
