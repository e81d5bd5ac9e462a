/** Tables, whose header is printed on every page they run over. */
export const tables = String.raw`
#let table-of(it) = {
  let side(i) = if it.columns.at(i).align == "end" { right } else { left }
  let header = it.columns.enumerate().map(((i, one)) => table.cell(
    fill: accent, align: side(i) + bottom, text(fill: paper, weight: "bold", runs(one.header)),
  ))
  let rows = it.rows.map(row => {
    let weight = if row.emphasised { "bold" } else { "regular" }
    let fill = if row.emphasised { paint(look.accentTint) }
    if row.cells.any(cell => cell.spansRow) {
      let cell = row.cells.find(cell => cell.spansRow)
      (table.cell(colspan: it.columns.len(), breakable: not row.whole, fill: paint(look.mutedTint), inlines(cell.content)),)
    } else {
      range(it.columns.len()).map(i => table.cell(
        align: (if i < row.cells.len() and row.cells.at(i).rightToLeft { right } else { side(i) }) + horizon,
        breakable: not row.whole, fill: fill,
        if i < row.cells.len() { toward(row.cells.at(i).rightToLeft, text(weight: weight, inlines(row.cells.at(i).content))) },
      ))
    }
  }).flatten()
  let body = table(
    columns: it.columns.map(one => one.width * 1fr),
    inset: (x: 6pt, y: 4.5pt),
    stroke: (x, y) => (bottom: 0.6pt + hairline),
    table.header(repeat: true, ..header),
    ..rows,
  )
  show figure: set block(breakable: not it.whole)
  show table: set text(size: sheet.table * 1pt)
  show table: set par(leading: 0.5em)
  show table: set text(number-width: "tabular")
  [#figure(kind: table, numbering: none, supplement: none, caption: runs(it.caption), body)#label(it.id)]
}
`
