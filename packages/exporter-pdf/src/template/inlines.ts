/** Runs of text: figures, links, notes, ratings. */
export const inlines = String.raw`
#let broken(word, width) = word.clusters().join(h(0.001pt))

// A word wider than its line is hyphenated where none of its parts can be wider than the line: at most
// what is left of the word once every other part is two narrow letters. Other words break anywhere:
// between their letters stands a space too narrow to see, as a character would be copied with them.
#let fitted(word, width) = context {
  let natural = measure(word)
  if natural.width <= width { word } else {
    let soft = text(hyphenate: true, word)
    let rise = measure(width: 0.1pt, soft).height - natural.height
    let breaks = calc.round(rise / (natural.height + par.leading.to-absolute()))
    let widest = natural.width - breaks * measure("il").width + measure("-").width
    if widest <= width { soft } else { broken(word, width) }
  }
}


// Of a heading Typst wants to know the words before it is set: there nothing can be measured.
#let runs(list, fit: fitted) = for one in list {
  if type(one) == str { one }
  else if "words" in one { text(lang: one.language, region: none, runs(one.words, fit: fit)) }
  else { fit(one.word, one.width * 1pt) }
}

// Text that runs from right to left begins on the right.
#let toward(rightToLeft, body) = if rightToLeft { set text(dir: rtl); body } else { body }

#let styled(it, body) = {
  let inner = if it.at("emphasis", default: false) { emph(body) } else { body }
  if it.at("strong", default: false) { strong(inner) } else { inner }
}

#let leads(body) = text(fill: accent, underline(stroke: 0.6pt + accent, offset: 2pt, body))

// Words of a figure break at their spaces only, so that it is read back as it was written.
#let plain-word = regex("^[\p{L}\p{N}]*[.,%]?$")
#let figure-line = (paint: accent, thickness: 0.8pt, dash: "densely-dotted")
#let bound(it, to-entry) = {
  let body = for (i, word) in it.words.enumerate() {
    if i > 0 { " " }
    if type(word) != str { runs((word,), fit: broken) } else if word.contains(plain-word) { word } else { box(word) }
  }
  let line = underline(stroke: figure-line, offset: 2.2pt, if it.whole { box(body) } else { body })
  [#to-entry(it.to, styled(it, line))#label(it.place)]
}

#let gauge(mark, size, on) = if "position" in mark {
  pdf.artifact(box(inset: (left: 0.45em), range(mark.of).map(step => box(
    width: size, height: size, stroke: 0.9pt + on, fill: if step < mark.position { on },
  )).join(h(0.22em))))
}

#let tag(mark, size: 0.9em) = box(
  fill: full(mark.tone), radius: 2pt, inset: (x: 0.55em, y: 0.32em), outset: 0pt, baseline: 0.32em,
  text(fill: paper, weight: "bold", size: size, { mark.word; gauge(mark, 0.55em, paper) }),
)

#let inlines(list, fit: fitted) = {
  let to = if fit == broken { linked } else { leads-to }
  let note(it) = {
    let one = note-of(it.to)
    if it.isFirst [#footnote(numbering: _ => one.number, inlines(one.content))#label(it.to)]
    else { footnote(numbering: _ => one.number, label(it.to)) }
  }
  for it in list {
    if it.kind == "text" { styled(it, runs(it.runs, fit: fit)) }
    else if it.kind == "link" { link(it.href, leads(inlines(it.content, fit: fit))) }
    else if it.kind == "reference" { to(it.to, leads(inlines(it.content, fit: fit))) }
    else if it.kind == "figure" { bound(it, to) }
    else if it.kind == "note" { note(it) }
    else if it.kind == "rating" { tag(it.mark) }
    else if it.kind == "break" { linebreak() }
  }
}
`
