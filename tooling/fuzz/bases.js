import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const sample = new URL('../../examples/portsmouth-2023/', import.meta.url)
const inspection = {
  format: 'inspectorate/inspection',
  version: 1,
  id: 'fuzzed',
  framework: 'hmip-pdu-2021',
  state: 'draft',
  service: { name: 'Fuzzed' },
  publication: { title: 'An inspection', publisher: 'Test Inspectorate', published: '2026-01' },
  fieldwork: { start: '2025-11-03', weeks: 1 },
  cases: 'cases.csv',
}

/** Files that hold the same eight cases: a filled-in template, an exported workbook, CSV. And the inspection they go into. */
export async function makeBases(folder, write, run) {
  const textOf = (name) => readFile(new URL(name, sample), 'utf8')
  const rows = (await textOf('cases.csv')).trimEnd().split('\n').slice(0, 9)
  const csv = `${rows.join('\n')}\n`
  // The cases have characteristics that only their inspection knows.
  const { characteristics } = JSON.parse(await textOf('inspection.json'))
  const made = JSON.stringify({ ...inspection, characteristics })
  await write('inspection.json', made)
  await write('cases.csv', csv)
  const file = join(folder, 'inspection.json')
  await run('template', '--inspection', file, '--out', join(folder, 'template.xlsx'))
  await run('export', file, '--format', 'xlsx', '--out', folder)
  return {
    inspection: made,
    imported: csv,
    before: `${rows.slice(0, 3).join('\n')}\n`,
    files: [
      { extension: '.xlsx', bytes: filledIn(await readFile(join(folder, 'template.xlsx')), rows) },
      { extension: '.xlsx', bytes: new Uint8Array(await readFile(join(folder, 'fuzzed.xlsx'))) },
      { extension: '.csv', bytes: strToU8(csv) },
    ],
  }
}

/** The template with rows typed into its sheet of cases. */
function filledIn(template, rows) {
  const parts = unzipSync(new Uint8Array(template))
  const name = 'xl/worksheets/sheet2.xml'
  const typed = rows.slice(1).map((row, i) => {
    const cells = row
      .split(',')
      .map((text, column) =>
        text === ''
          ? ''
          : `<c r="${letters(column)}${i + 2}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
    return `<row r="${i + 2}">${cells.join('')}</row>`
  })
  parts[name] = strToU8(
    strFromU8(parts[name]).replace('</sheetData>', `${typed.join('')}</sheetData>`),
  )
  return zipSync(parts)
}

function letters(column) {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter
}
