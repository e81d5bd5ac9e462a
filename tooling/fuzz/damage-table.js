const cells = [
  'maybe',
  '',
  '=cmd|x!A0',
  '"',
  '"unended',
  'a\u0000b',
  'é',
  'e\u0301',
  '\u202E',
  '😀',
  'x'.repeat(50_000),
  'YES',
  'n/a',
  '[z]',
  '1',
  "'-1",
  '__proto__',
  'constructor',
  'licence',
]
const encoder = new TextEncoder()

/** Ways to make a readable CSV file of something that is not what it was. */
export const tableDamages = {
  'a cell changed': onRows((rows, { pick }) => {
    const row = pick(rows)
    row[Math.floor(row.length * pick([0, 0.2, 0.5, 0.9]))] = pick(cells)
  }),
  'a heading changed': onRows(
    (rows, { pick, below }) => void (rows[0][below(rows[0].length)] = pick([...cells, ...rows[0]])),
  ),
  'rows shuffled': onRows((rows, { below }) =>
    rows.splice(below(rows.length), 0, ...rows.splice(below(rows.length), 1)),
  ),
  'a row doubled': onRows((rows, { pick }) => rows.push(pick(rows))),
  'a row cut or widened': onRows((rows, { pick, below }) => {
    const row = pick(rows)
    if (below(2)) row.length = below(row.length)
    else row.push(...Array.from({ length: below(3_000) }, () => pick(cells)))
  }),
  'columns swapped': onRows((rows, { below }) => {
    const [a, b] = [below(rows[0].length), below(rows[0].length)]
    for (const row of rows) [row[a], row[b]] = [row[b], row[a]]
  }),
  'another delimiter': onText((text, { pick }) =>
    text.replaceAll(',', pick([';', '\t', '|', ':', ' ', ',,', '";"'])),
  ),
  'other line ends': onText((text, { pick }) =>
    text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\u2028', ''])),
  ),
  'UTF-16': onText(
    (text, { pick }) => pick(['\uFEFF', '']) + text,
    (text) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer),
  ),
  'a lone quotation mark': onText((text, { below }) => insert(text, below(text.length), '"')),
  'nothing but quotation marks': onText(() => '"'.repeat(10_000)),
  'nothing but delimiters': onText((_, { pick }) => pick([',', '\n', ',\n', '"",']).repeat(20_000)),
}

function onText(change, encode = (text) => encoder.encode(text)) {
  return (bytes, random) => encode(change(new TextDecoder().decode(bytes), random))
}

function onRows(change) {
  return onText((text, random) => {
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','))
    change(rows, random)
    return rows.map((row) => row.join(',')).join('\n')
  })
}

function insert(text, at, what) {
  return text.slice(0, at) + what + text.slice(at)
}
