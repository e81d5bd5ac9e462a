/** Drawings of distributions, laid out before: areas with their hatching, lines, and words on grounds of their own. */
export const distributions = String.raw`
#let hatch-side = 5pt
#let hatch-line(color, ..ends) = place(line(..ends, stroke: 0.5pt + color))
#let hatched(hatch, color) = tiling(size: (hatch-side, hatch-side), {
  let part(x, y) = (x * hatch-side, y * hatch-side)
  if hatch == "rising" {
    for shift in (-1, 0, 1) { hatch-line(color, start: part(shift, 1), end: part(shift + 1, 0)) }
  } else if hatch == "falling" {
    for shift in (-1, 0, 1) { hatch-line(color, start: part(shift, 0), end: part(shift + 1, 1)) }
  } else if hatch == "dots" {
    hatch-line(color, start: part(0.1, 0.25), end: part(0.35, 0.25))
    hatch-line(color, start: part(0.6, 0.75), end: part(0.85, 0.75))
  }
  if hatch == "level" or hatch == "cross" { hatch-line(color, start: part(0, 0.5), end: part(1, 0.5)) }
  if hatch == "upright" or hatch == "cross" { hatch-line(color, start: part(0.5, 0), end: part(0.5, 1)) }
})

#let draw-distribution(drawing) = block(width: column, height: drawing.height * 1pt, {
  for area in drawing.areas {
    let at = (dx: area.x * 1pt, dy: area.y * 1pt)
    let size = (width: area.width * 1pt, height: area.height * 1pt)
    place(..at, rect(..size, fill: paint(area.ground), stroke: 0.6pt + paint(area.edge)))
    if area.hatch != "none" { place(..at, rect(..size, fill: hatched(area.hatch, paint(area.line)), stroke: none)) }
  }
  for one in drawing.lines {
    place(dx: one.x * 1pt, dy: one.from * 1pt, line(angle: 90deg, length: (one.to - one.from) * 1pt, stroke: 0.8pt + muted))
  }
  for word in drawing.words {
    let size = word.size * 1pt
    let set-word = text(size: size, top-edge: "baseline", bottom-edge: "baseline", fill: paint(word.color), weight: if word.strong { "bold" } else { "regular" }, word.text)
    let wide = measure(set-word).width
    let x = word.x * 1pt - if word.anchor == "end" { wide } else if word.anchor == "middle" { wide / 2 } else { 0pt }
    if word.ground != none {
      place(dx: x - 0.6pt, dy: word.y * 1pt - size * 0.8, rect(width: wide + 1.2pt, height: size * 0.9, fill: paint(word.ground), stroke: none))
    }
    place(dx: x, dy: word.y * 1pt, set-word)
  }
})

#let distribution(it) = {
  for (i, drawing) in it.drawings.enumerate() {
    let drawn = figure(
      kind: image, numbering: none, supplement: none, alt: it.alternative,
      caption: if i == 0 { it.title },
      context draw-distribution(drawing),
    )
    if i == 0 [#drawn#label(it.id)] else { drawn }
  }
  leads-to-tables(it)
}
`
