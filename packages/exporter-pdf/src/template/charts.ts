/** Charts of bars, drawn from their numbers; each has its alternative and leads to the table of the same numbers. */
export const charts = String.raw`
#let chart-size = 8pt
#let values-room = 34pt
#let tallest = 560pt

#let chart-rows(it, labels, names) = it.categories.map(category => {
  let grouped = it.series.len() > 1 and it.shape == "bars"
  let bar = if grouped { 8.5pt } else { 13pt }
  let values = if it.shape == "dots" { category.values.slice(0, 1) } else { category.values }
  let heights = values.enumerate().map(((i, value)) => {
    let name = if grouped { measure(width: names, text(size: chart-size, it.series.at(i))).height } else { 0pt }
    calc.max(bar, name + 0.5pt)
  })
  let label-height = measure(width: labels, text(size: chart-size, weight: if grouped { "bold" } else { "regular" }, category.label)).height
  (category: category, bar: bar, heights: heights, height: calc.max(heights.sum(), label-height) + 5.5pt)
})

#let draw-chart(it, rows, labels, names) = {
  let start = labels + names + 8pt
  let span = column - start - values-room - if it.categories.any(one => one.band != none) { 84pt } else { 0pt }
  let x(value) = start + span * value / 100
  let head = it.boundaries.len() * 12pt + if it.boundaries.len() > 0 { 6pt } else { 0pt }
  let foot = rows.map(row => row.height).sum() + head
  let label-text(body, ..style) = text(size: chart-size, ..style, body)
  block(width: column, height: foot + 28pt, {
    set par(leading: 0.35em)
    for (i, one) in it.boundaries.enumerate() {
      place(dx: x(one.at), dy: i * 12pt + 2pt, line(angle: 90deg, length: foot - i * 12pt - 2pt, stroke: (paint: hairline, thickness: 0.8pt, dash: "dashed")))
      let name = label-text(one.label, fill: muted)
      let wide = measure(name).width
      let right-of = x(one.at) + 3pt + wide <= column
      place(dx: if right-of { x(one.at) + 3pt } else { x(one.at) - 3pt - wide }, dy: i * 12pt + 1pt, name)
    }
    let y = head
    for row in rows {
      let grouped = it.series.len() > 1
      let inner = row.height - 5.5pt
      place(dx: 0pt, dy: y, box(width: labels, height: inner, align(horizon + if grouped { left } else { right }, label-text(row.category.label, weight: if grouped { "bold" } else { "regular" }))))
      let bars = row.heights.sum()
      let top = y + (inner - bars) / 2
      for (i, value) in row.category.values.enumerate() {
        let height = row.heights.at(i)
        if grouped { place(dx: labels + 4pt, dy: top, box(width: names, height: height, align(horizon + right, label-text(it.series.at(i))))) }
        let color = if grouped { paint(look.series.at(calc.rem(i, look.series.len()))) } else if row.category.color == none { accent } else { paint(row.category.color) }
        let end = if value == none { start } else { x(value) }
        if value != none and value > 0 {
          place(dx: start, dy: top + (height - row.bar) / 2 + 0.5pt, rect(width: end - start, height: row.bar - 1pt, fill: color, stroke: none))
        }
        let words = { label-text(if value == none { "–" } else { str(value) + "%" }, weight: "bold"); if row.category.band != none { label-text(" " + row.category.band) } }
        place(dx: end + 3pt, dy: top, box(height: height, align(horizon, box(fill: paper, inset: (x: 1pt), words))))
        top += height
      }
      y += row.height
    }
    place(dx: start, dy: head - 2pt, line(angle: 90deg, length: foot - head + 2pt, stroke: 0.8pt + muted))
    place(dx: start, dy: foot, line(length: span, stroke: 0.8pt + muted))
    place(dx: start, dy: foot + 4pt, label-text("0%", fill: muted))
    let hundred = label-text("100%", fill: muted)
    place(dx: x(100) - measure(hundred).width, dy: foot + 4pt, hundred)
    place(dx: start, dy: foot + 16pt, label-text(it.valueLabel, fill: muted))
  })
}

#let leads-to-tables(it) = if it.tables.len() > 0 {
  block(above: 4pt, text(size: sheet.table * 1pt, {
    text(fill: muted, words.inNumbers + ": ")
    for (i, table) in it.tables.enumerate() {
      if i > 0 [, ]
      leads-to(table.to, leads(table.name))
      text(fill: muted, [ (#lower(words.page) #page-of(table.to))])
    }
  }))
}

#let dot-room = 22pt

#let draw-dot(look, x, y) = {
  let radius = look.radius * 1pt
  let color = paint(look.color)
  if look.corners.len() == 0 { place(dx: x - radius, dy: y - radius, circle(radius: radius, fill: color, stroke: none)) }
  else { place(dx: x, dy: y, polygon(fill: color, stroke: none, ..look.corners.map(((a, b)) => (a * 1pt, b * 1pt)))) }
}

// In each category a dot a series on one line, with the values of the outermost beside them.
#let draw-dots(it, rows, labels, names) = {
  let start = labels + 8pt + dot-room
  let span = column - start - values-room
  let x(value) = start + span * value / 100
  let label-text(body, ..style) = text(size: chart-size, ..style, body)
  let keys = it.series.map(name => measure(width: column - 14pt, label-text(name)).height + 3pt)
  let head = keys.sum() + 6pt
  let foot = rows.map(row => row.height).sum() + head
  block(width: column, height: foot + 28pt, {
    set par(leading: 0.35em)
    let top = 0pt
    for (i, name) in it.series.enumerate() {
      draw-dot(it.dots.at(i), 6pt, top + 4pt)
      place(dx: 14pt, dy: top + 1pt, box(width: column - 14pt, label-text(name)))
      top += keys.at(i)
    }
    let y = head
    for row in rows {
      let inner = row.height - 5.5pt
      let middle = y + inner / 2
      place(dx: 0pt, dy: y, box(width: labels, height: inner, align(horizon + right, label-text(row.category.label))))
      place(dx: x(0), dy: middle, line(length: span, stroke: 0.6pt + hairline))
      let values = row.category.values.filter(value => value != none)
      let value-text(value) = label-text(str(value) + "%", weight: "bold")
      let set-text(body, dx) = place(dx: dx, dy: y, box(height: inner, align(horizon, body)))
      if values.len() > 0 {
        let (least, most) = (calc.min(..values), calc.max(..values))
        if most > least {
          place(dx: x(least), dy: middle, line(length: x(most) - x(least), stroke: 2pt + muted))
          set-text(value-text(least), x(least) - 7pt - measure(value-text(least)).width)
        }
        for (i, value) in row.category.values.enumerate().rev() { if value != none { draw-dot(it.dots.at(i), x(value), middle) } }
        set-text(value-text(most), x(most) + 7pt)
      } else { set-text(label-text("–", weight: "bold"), x(0)) }
      y += row.height
    }
    place(dx: x(0), dy: foot, line(length: span, stroke: 0.8pt + muted))
    place(dx: x(0), dy: foot + 4pt, label-text("0%", fill: muted))
    let hundred = label-text("100%", fill: muted)
    place(dx: x(100) - measure(hundred).width, dy: foot + 4pt, hundred)
    place(dx: x(0), dy: foot + 16pt, label-text(it.valueLabel, fill: muted))
  })
}

#let drawn-chart(it) = context {
  let grouped = it.series.len() > 1 and it.shape == "bars"
  let labels = if grouped { 150pt } else { 170pt }
  let names = if grouped { calc.min(90pt, calc.max(..it.series.map(name => measure(text(size: chart-size, name)).width)) + 2pt) } else { 0pt }
  // A chart higher than a page is drawn in parts.
  let parts = ((),)
  let height = 0pt
  for row in chart-rows(it, labels, names) {
    if height + row.height > tallest and parts.last().len() > 0 { parts.push(()); height = 0pt }
    parts.last().push(row)
    height += row.height
  }
  for (i, rows) in parts.enumerate() {
    let drawn = figure(
      kind: image, numbering: none, supplement: none, alt: it.alternative,
      caption: if i == 0 { it.title },
      if rows.len() > 0 { if it.shape == "dots" { draw-dots(it, rows, labels, names) } else { draw-chart(it, rows, labels, names) } },
    )
    if i == 0 [#drawn#label(it.id)] else { drawn }
  }
}

#let chart(it) = {
  drawn-chart(it)
  leads-to-tables(it)
}
`
