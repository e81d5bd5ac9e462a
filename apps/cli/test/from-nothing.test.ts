import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { run } from './run.js'
import { textsOf } from './texts-of.js'

const readme = new URL('../../../README.md', import.meta.url)

it('goes from an empty folder to a rated draft in Word by the lines of the README', async () => {
  const text = await readFile(readme, 'utf8')
  const block = /From an empty folder to a rated draft in Word[^]*?```sh\n([^]*?)```/.exec(
    text,
  )![1]!
  const lines = block.trim().split('\n')
  expect(lines).toHaveLength(4)
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-readme-'))
  try {
    const printed: string[] = []
    for (const line of lines) {
      const [program, ...words] = line.split(' ')
      expect(program).toBe('inspectorate')
      const ran = await run(...words.map((word) => word.replace(/^northtown/, join(folder, '$&'))))
      expect(ran).toMatchObject({ exitCode: 0, err: '' })
      printed.push(ran.out)
      if (words[0] === 'init') await assessCases(join(folder, 'northtown', 'collect', 'cases.xlsx'))
    }
    expect(printed[1]).toContain('2 added')
    expect(printed[2]).toMatch(/2\.2 Assessment +Outstanding/)
    await access(join(folder, 'northtown', 'narrative', '2.2.md'))
    const [draft] = await readdir(join(folder, 'northtown', 'out'))
    const said = await textsOf(draft!, await readFile(join(folder, 'northtown', 'out', draft!)))
    expect(said).toContain('Northtown')
    expect(said).toContain('Draft: not for publication')
    expect(said).toContain('Outstanding')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/** What inspectors do between the lines. */
async function assessCases(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.getWorksheet('Cases')!
  const headings = sheet.getRow(1).values as string[]
  const questions = ['assessment-engaging', 'assessment-desistance', 'assessment-safety']
  for (const row of [2, 3]) {
    sheet.getCell(row, 1).value = `P00${row}`
    for (const id of questions) {
      expect(headings).toContain(id)
      sheet.getCell(row, headings.indexOf(id)).value = 'Yes'
    }
  }
  await workbook.xlsx.writeFile(path)
}
