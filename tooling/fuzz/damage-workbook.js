import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const spaces = new Uint8Array(40_000_000).fill(0x20)
const numbers = ['-1', '0', '1', '99', '1048576', '1048577', '4294967296', '1e308', 'NaN', '', '٣']
const texts = [
  'maybe',
  '=1+1',
  '<script>',
  '&lol;',
  '&#xD800;',
  '&#0;',
  '\u202Eyes',
  'a'.repeat(40_000),
  ']]>',
  '_x0000_',
  'Yes',
  'P001',
]
const sheetOf = (parts) =>
  Object.keys(parts).reduce(
    (a, b) => (/worksheets\/sheet/.test(b) && (!a || parts[b].length > parts[a].length) ? b : a),
    '',
  )

/** Ways to make a whole, readable zip of something a workbook should not be. */
export const workbookDamages = {
  'a part missing': onParts((parts, { pick }) => void delete parts[pick(Object.keys(parts))]),
  'parts swapped': onParts((parts, { pick }) => {
    const [a, b] = [pick(Object.keys(parts)), pick(Object.keys(parts))]
    ;[parts[a], parts[b]] = [parts[b], parts[a]]
  }),
  'a part renamed': onParts((parts, { pick }) => {
    const name = pick(Object.keys(parts))
    parts[
      pick([
        '../x.xml',
        '/etc/passwd',
        'C:\\x',
        'xl/vbaProject.bin',
        'xl/externalLinks/a.xml',
        name.toUpperCase(),
        '',
      ])
    ] = parts[name]
    delete parts[name]
  }),
  'a part cut': onParts((parts, { pick, below }) => {
    const name = pick(Object.keys(parts))
    parts[name] = parts[name].slice(0, below(parts[name].length))
  }),
  'a part damaged': onParts((parts, { pick, below }) => {
    const name = pick(Object.keys(parts))
    parts[name] = parts[name].slice()
    for (let i = 0; i <= below(10); i++) parts[name][below(parts[name].length)] = below(256)
  }),
  'a number changed': onSheet((xml, { pick }) =>
    changed(xml, /"\d+"|>\d+</g, (found) => `${found[0]}${pick(numbers)}${found.at(-1)}`, pick),
  ),
  'a text changed': onPart(/sharedStrings|sheet\d/, (xml, { pick }) =>
    changed(xml, />[^<]+</g, () => `>${pick(texts)}<`, pick),
  ),
  'a type changed': onSheet((xml, { pick }) =>
    changed(
      xml,
      / t="\w+"/g,
      () => pick(['', ' t="b"', ' t="e"', ' t="n"', ' t="d"', ' t="x"', ' t="s"']),
      pick,
    ),
  ),
  'a style changed': onSheet((xml, { pick, below }) =>
    changed(xml, / s="\d+"/g, () => ` s="${below(30)}"`, pick),
  ),
  'an element removed': onPart(/./, (xml, { pick }) => changed(xml, /<[^>]+>/g, () => '', pick)),
  'an element doubled': onPart(/./, (xml, { pick }) =>
    changed(xml, /<[^>]+>/g, (found) => found + found, pick),
  ),
  'an element swapped for text': onPart(/./, (xml, { pick }) =>
    changed(xml, /<[^>]+>/g, () => pick(texts), pick),
  ),
  'a document type': onPart(/./, (xml) =>
    xml.replace(/<(?=[a-zA-Z])/, '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><'),
  ),
  'deep nesting': onSheet((xml) =>
    xml.replace('<sheetData>', `<sheetData>${'<a>'.repeat(100_000)}`),
  ),
  'an endless attribute': onSheet((xml) =>
    xml.replace('<sheetData>', `<sheetData a="${'b'.repeat(5_000_000)}">`),
  ),
  'many rows': onSheet((xml) =>
    xml.replace(
      '</sheetData>',
      `${Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 500_000}"><c r="A${i + 500_000}" t="inlineStr"><is><t>x</t></is></c></row>`).join('')}</sheetData>`,
    ),
  ),
  'a bomb': onParts(
    (parts, { pick, below }) =>
      void (parts[pick(Object.keys(parts))] = spaces.subarray(0, below(spaces.length))),
  ),
  'a sheet renamed': onPart(/workbook\.xml$/, (xml, { pick }) =>
    changed(
      xml,
      /name="[^"]+"/g,
      () => `name="${pick(['Cases', 'Other', '', 'a'.repeat(500)])}"`,
      pick,
    ),
  ),
  'a directory that lies': (bytes, { below, pick }) => {
    const lie = bytes.slice()
    const view = new DataView(lie.buffer)
    const entries = []
    for (let at = 0; at < lie.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) entries.push(at)
    const at = pick(entries)
    view.setUint32(
      at + pick([8, 10, 16, 20, 24, 28, 42]),
      pick([0, 1, 10, 0xffffffff, below(0xffffffff), below(bytes.length)]),
      true,
    )
    return lie
  },
}

function onParts(change) {
  return (bytes, random) => {
    const parts = unzipSync(bytes)
    change(parts, random)
    return zipSync(parts, { level: 1 })
  }
}

function onPart(names, change) {
  return onParts((parts, random) => {
    const name = random.pick(Object.keys(parts).filter((one) => names.test(one)))
    if (name) parts[name] = strToU8(change(strFromU8(parts[name]), random))
  })
}

function onSheet(change) {
  return onParts((parts, random) => {
    const name = sheetOf(parts)
    parts[name] = strToU8(change(strFromU8(parts[name]), random))
  })
}

/** The text with one of the places that match, chosen at random, changed. */
function changed(text, pattern, to, pick) {
  const found = pick([...text.matchAll(pattern)])
  if (!found) return text
  return text.slice(0, found.index) + to(found[0]) + text.slice(found.index + found[0].length)
}
