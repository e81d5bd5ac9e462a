/** The first page: a band with publisher and title, the overall rating, the particulars. */
export const cover = String.raw`
#let logo = data.cover.logo
// The logo stands on paper above the band, which then begins lower.
#let strip = if logo == none { 0pt } else { 34pt + logo.height * 1pt + 28pt }
#let band = if logo == none { 380pt } else { 340pt }
#let state-line = if meta.stateText != none {
  block(fill: warning, inset: (x: 8pt, y: 5pt), below: 1.2em, par(text(fill: paper, weight: "bold", size: 11pt, meta.stateText)))
}

#let cover-title = context {
  let at(size) = text(size: size, weight: "bold", meta.title)
  let room = band - 230pt
  let sizes = (36pt, 32pt, 28pt, 25pt, 22pt, 19pt, 16pt, 13pt)
  let parts = meta.title.split(" ")
  let holds(size) = parts.all(word => measure(text(size: size, weight: "bold", word)).width <= column)
  let fits = sizes.filter(size => measure(width: column, at(size)).height <= room)
  // A word is broken rather than set in small type for its sake alone.
  let whole = fits.filter(size => size >= 19pt and holds(size))
  let small = fits.filter(size => size <= 22pt)
  let size = if whole.len() > 0 { whole.first() } else if small.len() > 0 { small.first() } else { sizes.last() }
  show title: set text(size: size, fill: paper, weight: "bold")
  show title: set par(leading: 0.45em)
  show title: set block(below: 0.6em)
  title(if holds(size) { meta.title } else { parts.map(word => if measure(text(size: size, weight: "bold", word)).width <= column { word } else { broken(word, column) }).join(" ") })
}

#let cover = page(
  header: none, footer: none,
  background: place(top, dy: strip, rect(width: 100%, height: band, fill: accent, stroke: none)),
  {
    block(height: strip + band - sheet.margins.top * 1pt + 4pt, width: 100%, below: 0pt, {
      if logo != none {
        block(height: strip - sheet.margins.top * 1pt + 30pt, width: 100%, above: 0pt, below: 0pt, place(
          top + left, dy: 34pt - sheet.margins.top * 1pt,
          image(bytes(logo.bytes), format: logo.format, width: logo.width * 1pt, height: logo.height * 1pt, alt: logo.alternative),
        ))
      }
      par(text(fill: paper, size: 13pt, weight: "bold", meta.publisher))
      v(40pt)
      cover-title
      if meta.subtitle.len() > 0 { par(text(fill: paper, size: 15pt, runs(meta.subtitle))) }
      v(1fr)
      par(text(fill: paper, size: 13pt, meta.publishedText))
      v(14pt)
    })
    v(28pt)
    state-line
    if data.cover.overall != none { rating-box(data.cover.overall) }
    v(10pt)
    for one in data.cover.lines {
      block(width: 100%, above: 0pt, below: 0pt, inset: (y: 5pt), stroke: (bottom: 0.6pt + hairline), grid(
        columns: (120pt, 1fr), par(text(fill: muted, one.label)), par(runs(one.value)),
      ))
    }
  },
)
`
