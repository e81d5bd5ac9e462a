/** The blocks of the report. */
export const blocks = String.raw`
#let box-title(body) = block(width: 100%, below: 0.9em, sticky: true, par(text(weight: "bold", fill: accent, body)))

#let rating-box(it) = [#block(
  width: 100%, fill: tint(it.mark.tone), stroke: (left: 7pt + full(it.mark.tone)),
  inset: (left: 18pt, right: 14pt, y: 13pt), breakable: not it.whole, sticky: true, above: 1.2em, below: 1.3em,
  {
    block(below: 0.8em, par(strong(runs(it.title))))
    block(below: if it.detail.len() > 0 { 0.85em } else { 0pt }, par(tag(it.mark, size: 1.2em)))
    if it.detail.len() > 0 { par(inlines(it.detail)) }
    if it.firmness != none {
      block(above: 1em, below: 0.6em, strong(it.firmness.title))
      list(..it.firmness.sentences)
    }
  },
)#label(it.id)]

#let blocks(list-of) = {
  for it in list-of {
    if it.kind == "heading" {
      toward(it.rightToLeft, [#heading(level: it.level, outlined: it.isListed, bookmarked: true, inlines(it.content, fit: broken))#label(it.id)])
    } else if it.kind == "paragraph" {
      let body = par(inlines(it.content))
      toward(it.rightToLeft, if it.role == "lead" { block(width: 100%, sticky: true, text(size: 13pt, fill: accent, body)) }
      else if it.role == "signature" { block(above: 4em, body) }
      else if it.role == "note" { text(size: 10pt, fill: muted, body) }
      else { body })
    } else if it.kind == "list" {
      let items = it.items.map(item => blocks(item))
      toward(it.rightToLeft, if it.start == none { list(tight: false, ..items) } else { enum(tight: false, start: it.start, ..items) })
    } else if it.kind == "table" { table-of(it) }
    else if it.kind == "on-its-side" { page(flipped: true, blocks(it.content)) }
    else if it.kind == "chart" { chart(it) }
    else if it.kind == "distribution" { distribution(it) }
    else if it.kind == "rating" { rating-box(it) }
    else if it.kind == "callout" {
      [#block(
        width: 100%, fill: paint(look.accentTint), stroke: (left: 3pt + accent),
        inset: (left: 16pt, right: 14pt, y: 12pt), breakable: not it.whole, above: 1.2em, below: 1.3em,
        { toward(it.rightToLeft, box-title(runs(it.title))); blocks(it.content) },
      )#label(it.id)]
    } else if it.kind == "practice-example" {
      [#block(
        width: 100%, stroke: 1pt + accent, radius: 3pt, inset: (x: 16pt, y: 13pt),
        breakable: not it.whole, above: 1.2em, below: 1.3em,
        {
          block(below: 0.6em, sticky: true, par(text(size: 9pt, weight: "bold", fill: muted, it.over)))
          toward(it.rightToLeft, box-title(runs(it.title)))
          blocks(it.content)
        },
      )#label(it.id)]
    } else if it.kind == "glance" {
      [#block(above: 1.2em, below: 0.8em, sticky: true, par(text(size: 11pt, weight: "bold", fill: accent, runs(it.title))))#label(it.id)]
      for group in it.groups {
        if group.label.len() > 0 { block(above: 1em, below: 0.7em, sticky: true, par(strong(runs(group.label)))) }
        grid(
          columns: (1fr,) * it.columns, gutter: 7pt,
          ..group.tiles.map(tile => block(
            width: 100%, fill: tint(tile.mark.tone), stroke: (left: 4pt + full(tile.mark.tone)), inset: (left: 8pt, right: 4pt, y: 7pt), breakable: false,
            {
              set text(size: sheet.table * 1pt)
              block(below: 0.7em, par(if tile.to == none { runs(tile.name) } else { leads-to(tile.to, leads(runs(tile.name))) }))
              block(par(tag(tile.mark, size: 0.8em)))
            },
          ))
        )
      }
    } else if it.kind == "recommendation" {
      [#block(
        width: 100%, stroke: (left: 3pt + accent, rest: 0.6pt + hairline),
        inset: (left: 16pt, right: 14pt, y: 10pt), breakable: not it.whole, above: 0.85em, below: 0.85em,
        {
          block(below: 0.55em, sticky: true, par(text(weight: "bold", size: 12.5pt, fill: accent, runs(it.title))))
          block(below: 0.9em, sticky: true, par(text(size: 10pt, fill: muted, { words.addressedTo; [ ]; runs(it.addressee) })))
          blocks(it.content)
          if it.basis.len() > 0 {
            set text(size: sheet.table * 1pt)
            block(above: 1em, below: 0.55em, sticky: true, par(text(weight: "bold", fill: muted, words.arisesFrom)))
            list(tight: true, spacing: 0.6em, ..it.basis.map(one => inlines(one)))
          }
        },
      )#label(it.id)]
    } else if it.kind == "quotation" {
      show quote: quoted => block(
        width: 100%, stroke: (left: 2.5pt + hairline), inset: (left: 17pt, right: 10pt, y: 4pt),
        breakable: not it.whole, above: 1.2em, below: 1.3em,
        {
          text(style: "italic", quoted.body)
          if it.attribution.len() > 0 { toward(it.rightToLeft, block(width: 100%, above: 0.9em, par(text(size: 10pt, fill: muted, runs(it.attribution))))) }
        },
      )
      quote(block: true, blocks(it.content))
    }
  }
}
`
