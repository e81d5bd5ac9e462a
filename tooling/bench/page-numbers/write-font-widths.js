// Writes packages/exporter-docx/src/layout/fonts/*.ts: the widths of fonts as the docx library (MIT) knows them,
// read by having it lay out each character. node tooling/bench/page-numbers/write-font-widths.js
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Document, Paragraph, TextRun } from 'docx'
import { layoutDocument } from 'docx/layout'

const fonts = [
  'Aptos',
  'Arial',
  'Calibri',
  'Calibri Light',
  'Cambria',
  'Century Gothic',
  'Courier New',
  'Georgia',
  'Gill Sans MT',
  'Tahoma',
  'Times New Roman',
  'Trebuchet MS',
  'Verdana',
]
const folder = join(import.meta.dirname, '../../../packages/exporter-docx/src/layout/fonts')
// Those that the layout covers, in its order.
const covered = [
  ...readFileSync(join(folder, 'font-metrics.ts'), 'utf8').matchAll(/\[0x(\w+), 0x(\w+)\]/g),
].map(([, first, last]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)])
const characters = covered.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
)
const inches = {
  size: { width: 31680, height: 31680 },
  margin: { top: 0, bottom: 0, left: 0, right: 0 },
}
const points = 10
const pixels = (points * 96) / 72
const times = 40

for (const font of fonts) {
  const faces = {
    regular: widthsOf({ font }),
    bold: widthsOf({ font, bold: true }),
    italic: widthsOf({ font, italics: true }),
    boldItalic: widthsOf({ font, bold: true, italics: true }),
  }
  const [{ height }] = linesOf([['n', { font }]]).lines
  writeFileSync(
    join(folder, `${font.toLowerCase().replaceAll(' ', '-')}.ts`),
    `import type { FontMetrics } from './font-metrics.js'

/** Widths of ${font} by the covered characters, in thousandths of the size. */
export const ${camelCase(font)}: FontMetrics = {
  height: ${round(height / pixels)},
  descent: ${round(descentOf(font))},
${Object.entries(faces)
  .map(([face, widths]) => `  ${face}:\n    '${widths}',\n`)
  .join('')}}
`,
  )
  console.log(font)
}

function camelCase(font) {
  const [first, ...others] = font.toLowerCase().split(' ')
  return first + others.map((word) => word[0].toUpperCase() + word.slice(1)).join('')
}

function round(share) {
  return Math.round(share * 10_000) / 10_000
}

/** As the library’s table says it; its layout does not tell it. */
function descentOf(font) {
  const table = readFileSync(createRequire(import.meta.url).resolve('docx/layout'), 'utf8')
  const written = new RegExp(`name: "${font}",\\s*lineHeight: [\\d.]+,\\s*descent: ([\\d.]+)`)
  return Number(written.exec(table)[1]) / 1000
}

/** Widths such as `278*2 355 -`: once, as often as said, or of no such character. */
function widthsOf(look) {
  const [none] = linesOf([['nn', look]]).lines
  const widths = []
  while (widths.length < characters.length) {
    const rest = characters.slice(widths.length)
    const { lines, stopped } = linesOf(rest.map((one) => [`n${one.repeat(times)}n`, look]))
    for (const { textWidth } of lines.slice(0, rest.length))
      widths.push(Math.round(((textWidth - none.textWidth) / times / pixels) * 1000))
    // It stops at a character that the font has not.
    if (stopped) widths.push('-')
  }
  const runs = []
  for (const width of widths.slice(0, characters.length))
    if (runs.at(-1)?.width === width) runs.at(-1).times++
    else runs.push({ width, times: 1 })
  return runs.map((run) => (run.times > 1 ? `${run.width}*${run.times}` : run.width)).join(' ')
}

function linesOf(texts) {
  const { pages, stoppedAt } = layoutDocument(
    new Document({
      styles: { default: { document: { paragraph: { spacing: { after: 0, line: 240 } } } } },
      sections: [
        {
          properties: { page: inches },
          children: texts.map(
            ([text, look]) =>
              new Paragraph({ children: [new TextRun({ text, size: points * 2, ...look })] }),
          ),
        },
      ],
    }),
  )
  return {
    lines: pages.flatMap(({ body }) => body).flatMap(({ lines }) => lines),
    stopped: stoppedAt !== undefined,
  }
}
