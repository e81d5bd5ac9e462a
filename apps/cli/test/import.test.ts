import { lstat, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { blankInspection } from './blank-inspection.js'
import { inFolder, run, sample, type Ran } from './run.js'

const inspection = (change: object = {}) =>
  JSON.stringify({ ...blankInspection, cases: 'cases.csv', ...change })

/** A folder with an inspection and these files; `importOf` imports one of them into it. */
const inInspection = <T>(
  files: Record<string, string>,
  use: (at: {
    folder: string
    importOf: (file: string, ...options: string[]) => ReturnType<typeof run>
    textOf: (file: string) => Promise<string>
  }) => Promise<T>,
) =>
  inFolder({ 'inspection.json': inspection(), ...files }, (folder) =>
    use({
      folder,
      importOf: (file, ...options) =>
        run('import', join(folder, file), '--into', join(folder, 'inspection.json'), ...options),
      textOf: (file) => readFile(join(folder, file), 'utf8'),
    }),
  )

describe('template', () => {
  it('writes the workbook that inspectors fill in', async () => {
    await inFolder({}, async (folder) => {
      const out = join(folder, 'cases.xlsx')
      expect(await run('template', '--framework', 'hmip-pdu-2021', '--out', out)).toMatchObject({
        exitCode: 0,
        err: '',
      })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(out)
      expect(workbook.worksheets.map(({ name }) => name)).toEqual([
        'Guidance',
        'Cases',
        'Questions',
        'Values',
      ])
      expect(await readdir(folder)).toEqual(['cases.xlsx'])
    })
  })

  it('writes the form of a survey for another tool, and of nothing that is no form', async () => {
    await inFolder({}, async (folder) => {
      const out = join(folder, 'staff.csv')
      const write = (...options: string[]) =>
        run('template', '--format', 'redcap', '--out', out, ...options)
      expect(await write('--framework', 'hmip-pdu-2021', '--survey', 'staff-survey')).toMatchObject(
        { exitCode: 0 },
      )
      expect(await readFile(out, 'utf8')).toContain('\nresponse,hmip_pdu_2021_staff_survey,')
      expect((await write('--framework', 'fsa-food-hygiene-2010')).err).toContain(
        'found redcap, expected xlsx',
      )
    })
  })

  it('has the columns of the characteristics that an inspection declares', async () => {
    const values = ['North', 'South'].map((label) => ({
      id: label.toLowerCase(),
      label,
      group: `${label} cases`,
    }))
    const declared = inspection({
      cases: [],
      characteristics: [{ id: 'site', label: 'Site', values }],
    })
    await inFolder({ 'inspection.json': declared }, async (folder) => {
      const [file, out] = [join(folder, 'inspection.json'), join(folder, 'cases.xlsx')]
      const made = await run('template', '--inspection', file, '--out', out)
      expect(made).toMatchObject({ exitCode: 0, err: '' })
      await fillIn(out, [['A1', { site: 'South' }]])
      const imported = await run('import', out, '--into', file)
      expect(imported).toMatchObject({ exitCode: 0, err: 'Added without an answer: 1 (A1).' })
      expect(JSON.parse(await readFile(file, 'utf8')).cases).toEqual([
        { id: 'A1', characteristics: { site: 'south' }, answers: {} },
      ])
      const youth = ['--framework', 'hmip-youth-2021']
      const other = await run('template', '--inspection', file, ...youth, '--out', out)
      expect(other).toMatchObject({ exitCode: 0, err: '' })
      const refused = await run('import', out, '--into', file)
      expect(refused).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('no such question'),
      })
    })
    expect(await run('template', '--out', 'unused')).toMatchObject({ exitCode: 2 })
  })

  it('ends with 2 for a framework there is not, and for a place that cannot be written', async () => {
    expect(await run('template', '--framework', 'hmip-pdu-2012', '--out', 'unused')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('found "hmip-pdu-2012", expected hmip-pdu-2021, perhaps'),
    })
    expect(
      await run('template', '--framework', 'hmip-pdu-2021', '--out', '/no/such/folder/a.xlsx'),
    ).toMatchObject({ exitCode: 2, err: expect.stringContaining('could not be written') })
  })
})

describe('import', () => {
  it('goes from the template through the inspection and its exported workbook to the same cases', async () => {
    await inInspection({}, async ({ folder, importOf, textOf }) => {
      const template = join(folder, 'filled.xlsx')
      await run('template', '--framework', 'hmip-pdu-2021', '--out', template)
      await fillIn(template, [
        [
          'P1',
          {
            sentence: 'Licence',
            sex: 'Women',
            'resettlement-contact': 'Yes',
            'assessment-safety': 'Not applicable',
          },
        ],
        ['P2', { 'court-report': 'With a court report', 'court-advice': 'No' }],
      ])
      expect(await importOf('filled.xlsx')).toEqual({
        exitCode: 0,
        out: [
          '2 added, 0 changed, 0 unchanged, 0 rejected',
          '  sentence              1 set',
          '  sex                   1 set',
          '  court-report          1 set',
          '  resettlement-contact  1 set',
          '  court-advice          1 set',
          '  assessment-safety     1 set',
        ].join('\n'),
        err: '',
      })
      const imported = await textOf('cases.csv')
      expect(imported).toMatch(/^case,sentence,sex,.*\nP1,licence,woman,.*\nP2,,,,yes,.*\n$/)
      expect(await importOf('filled.xlsx')).toMatchObject({
        out: '0 added, 0 changed, 2 unchanged, 0 rejected',
      })
      await run(
        'export',
        join(folder, 'inspection.json'),
        '--out',
        folder,
        '--format',
        'xlsx',
        '--working',
      )
      await writeFile(join(folder, 'cases.csv'), imported.slice(0, imported.indexOf('\n')))
      expect(await importOf('northtown.xlsx')).toMatchObject({ exitCode: 0, err: '' })
      expect(await textOf('cases.csv')).toBe(imported)
    })
  })

  it('leaves the sample as it is when its own cases are imported, and changes one line for one answer', async () => {
    const cases = await readFile(join(dirname(sample), 'cases.csv'), 'utf8')
    const changed = cases.replace('P001,community,man', 'P001,community,woman')
    const { characteristics } = JSON.parse(await readFile(sample, 'utf8'))
    await inInspection(
      {
        'inspection.json': inspection({ characteristics }),
        'cases.csv': cases,
        'same.csv': cases,
        'new.csv': changed,
      },
      async ({ importOf, textOf }) => {
        expect((await importOf('same.csv')).out).toBe(
          '0 added, 0 changed, 41 unchanged, 0 rejected',
        )
        expect(await textOf('cases.csv')).toBe(cases)
        expect((await importOf('new.csv')).out).toBe(
          '0 added, 1 changed, 40 unchanged, 0 rejected\n  sex  1 changed',
        )
        expect(await textOf('cases.csv')).toBe(changed)
      },
    )
  })

  it('keeps cases in the JSON where they are kept there, and everything else as it was', async () => {
    const before = inspection({ cases: [], notes: ['A note'] })
    await inInspection(
      { 'inspection.json': before, 'in.csv': 'case;assessment-safety\nP1;YES\n' },
      async ({ importOf, textOf }) => {
        await importOf('in.csv')
        const after = await textOf('inspection.json')
        expect(JSON.parse(after)).toEqual({
          ...JSON.parse(before),
          cases: [{ id: 'P1', characteristics: {}, answers: { 'assessment-safety': 'yes' } }],
        })
        await importOf('in.csv')
        expect(await textOf('inspection.json')).toBe(after)
      },
    )
  })

  it('takes responses to a survey, and the file of another tool by a mapping', async () => {
    const mapping = JSON.stringify({
      format: 'inspectorate/mapping',
      version: 1,
      id: 'ID',
      columns: { Q1: { question: 'staff-quality' } },
      codes: { '1': 'yes', '2': 'no' },
      ignore: 'others',
    })
    await inInspection(
      { 'tool.csv': 'ID|When|Q1\n7|May|1\n8|June|2\n', 'map.json': mapping },
      async ({ folder, importOf, textOf }) => {
        const options = ['--survey', 'staff-survey', '--map', join(folder, 'map.json')]
        expect((await importOf('tool.csv', ...options)).out).toContain('2 added')
        expect(JSON.parse(await textOf('inspection.json')).surveys['staff-survey'][1]).toEqual({
          id: '8',
          characteristics: {},
          answers: { 'staff-quality': 'no' },
        })
        expect(await importOf('tool.csv', '--survey', 'staff-surveys')).toMatchObject({
          exitCode: 2,
          err: expect.stringContaining('staff-survey, perhaps'),
        })
      },
    )
  })

  it('tells every fault by its cell, and then writes nothing', async () => {
    await inInspection({}, async ({ folder, importOf, textOf }) => {
      const template = join(folder, 'filled.xlsx')
      await run('template', '--framework', 'hmip-pdu-2021', '--out', template)
      await fillIn(template, [
        ['P1', { sentence: 'Licnce', 'assessment-safety': 'Yes' }],
        ['P2', { 'court-report': 'Without a court report', 'court-advice': 'No' }],
      ])
      await writeFile(join(folder, 'cases.csv'), 'case\nP0\n')
      const { exitCode, err, out } = await importOf('filled.xlsx')
      const file = join(folder, 'filled.xlsx')
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
      expect(err.split('\n')).toEqual([
        `${file}, sheet Cases, cell B2: not an accepted value: found "Licnce", expected Licence, perhaps`,
        expect.stringMatching(
          /, sheet Cases, cell N3: answered though it was not asked: found "no", expected /,
        ),
      ])
      expect(await textOf('cases.csv')).toBe('case\nP0\n')
    })
  })

  it('with --accept-valid imports the rest, and puts the rejected rows where they can be corrected', async () => {
    await inInspection(
      { 'in.csv': 'case,assessment-safety\nP1,yes\nP2,yess\n' },
      async ({ folder, importOf, textOf }) => {
        const { exitCode, out, err } = await importOf('in.csv', '--accept-valid')
        expect({ exitCode, out }).toEqual({
          exitCode: 1,
          out: '1 added, 0 changed, 0 unchanged, 1 rejected\n  assessment-safety  1 set',
        })
        expect(err).toContain(
          'row 3, column assessment-safety: not an accepted value: found "yess"',
        )
        const rejected = await textOf('in.rejected.csv')
        expect(rejected).toBe(
          '\uFEFFcase,assessment-safety,rejected-because\nP2,yess,"assessment-safety: not an accepted value: found ""yess"", expected yes, no, na or nothing"\n',
        )
        await writeFile(join(folder, 'in.rejected.csv'), rejected.replace('P2,yess', 'P2,yes'))
        expect((await importOf('in.rejected.csv')).out).toContain('1 added')
        expect((await textOf('cases.csv')).match(/^P\d/gm)).toEqual(['P1', 'P2'])
        expect((await readdir(folder)).sort()).toEqual([
          'cases.csv',
          'in.csv',
          'in.rejected.csv',
          'inspection.json',
        ])
      },
    )
  })

  it('keeps what a blank cell would erase, unless that is asked for', async () => {
    const files = {
      'cases.csv': 'case,sex,assessment-safety\nP1,man,yes\n',
      'in.csv': 'case,sex,assessment-safety\nP1,man,\n',
    }
    await inInspection(files, async ({ importOf, textOf }) => {
      expect(await importOf('in.csv')).toEqual({
        exitCode: 0,
        out: '0 added, 0 changed, 1 unchanged, 0 rejected\n  assessment-safety  1 kept (blank in the file)',
        err: 'Blank cells keep what is there; --blank-erases erases it.',
      })
      expect(await textOf('cases.csv')).toBe(files['cases.csv'])
      expect(await importOf('in.csv', '--blank-erases')).toEqual({
        exitCode: 0,
        out: '0 added, 1 changed, 0 unchanged, 0 rejected\n  assessment-safety  1 erased',
        err: '',
      })
      expect(await textOf('cases.csv')).not.toContain('yes')
    })
  })

  it('may be tried, and then writes nothing', async () => {
    const files = {
      'cases.csv': 'case,assessment-safety\nP1,yes\n',
      'in.csv': 'case,assessment-safety\nP1,no\nP2,x\n',
    }
    await inInspection(files, async ({ folder, importOf, textOf }) => {
      expect(await importOf('in.csv', '--dry-run', '--accept-valid')).toMatchObject({
        exitCode: 1,
        out: '0 added, 1 changed, 0 unchanged, 1 rejected\n  assessment-safety  1 changed\nNothing was written: this was a trial.',
      })
      expect(await textOf('cases.csv')).toBe(files['cases.csv'])
      expect(await readdir(folder)).not.toContain('in.rejected.csv')
    })
  })

  it('says equal faults of a column in one line, and asks what NA means', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `P${i + 1},NA,${i === 9 ? 'x' : 'ja'}\n`)
    const files = { 'in.csv': `case,assessment-safety,planning-safety\n${rows.join('')}` }
    await inInspection(files, async ({ folder, importOf }) => {
      expect(linesOf(await importOf('in.csv'), folder)).toEqual([
        'in.csv, column assessment-safety, 60 rows (2, 3, 4, 5, 6, … 61): can be read in two ways: found "NA", expected N/A where the question is not applicable, nothing where it was not answered (which R writes as NA)',
        'in.csv, column planning-safety, 59 rows (2, 3, 4, 5, 6, … 61): not an accepted value: found "ja", expected yes, no, na or nothing',
        'in.csv, row 11, column planning-safety: not an accepted value: found "x", expected yes, no, na or nothing',
        'If every NA means the same, say so: --na missing or --na not-applicable, or “na” in the mapping.',
      ])
      const { err } = await importOf('in.csv', '--na', 'missing')
      expect(err).not.toContain('assessment-safety')
    })
  })

  it('reads the sheet that is named, and names one that it did not read', async () => {
    await inInspection({}, async ({ folder, importOf, textOf }) => {
      const workbook = new ExcelJS.Workbook()
      workbook.addWorksheet('Cases').addRows([
        ['case', 'assessment-safety'],
        ['P1', 'yes'],
        ['Total', 1],
      ])
      workbook.addWorksheet('Week 2').addRows([
        ['case', 'assessment-safety'],
        ['P2', 'no'],
      ])
      await workbook.xlsx.writeFile(join(folder, 'in.xlsx'))
      expect(linesOf(await importOf('in.xlsx'), folder)).toEqual([
        'in.xlsx, sheet Cases, cell A3: not a case or response: found "Total", expected a case or response in every row: totals and notes stand outside the table',
        'The sheet Week 2 was not read: it has 1 row of the same kind. Import it by --sheet.',
        '--accept-valid leaves such rows out, in a file of their own.',
      ])
      expect(await importOf('in.xlsx', '--sheet', 'week 2')).toMatchObject({ exitCode: 0 })
      expect(await textOf('cases.csv')).toMatch(/^P2,/m)
      expect(await importOf('in.xlsx', '--sheet', 'Week 3')).toMatchObject({ exitCode: 2 })
    })
  })

  it('does not make two cases of ids that are almost alike, unless that is said', async () => {
    const files = {
      'cases.csv': 'case,assessment-safety\n42,yes\n',
      'in.csv': 'case,assessment-safety\n00042,no\n',
    }
    await inInspection(files, async ({ folder, importOf, textOf }) => {
      expect(linesOf(await importOf('in.csv'), folder)).toEqual([
        'in.csv, row 2, column case: almost the id of another: found "00042", expected "42", the id of a case there is, if it is the same; the two differ in leading zeros',
        'If ids that are almost alike are those of different cases, say so: --similar-ids.',
      ])
      expect((await importOf('in.csv', '--similar-ids')).out).toContain('1 added')
      expect((await textOf('cases.csv')).match(/^\d+/gm)).toEqual(['42', '00042'])
    })
  })

  it('takes no column for the ids by guess, and says how they are named or given', async () => {
    const files = {
      'in.csv': 'Timestamp,staff-quality\n2026/05/22 9:12:33,yes\n2026/05/22 9:12:33,no\n',
    }
    await inInspection(files, async ({ folder, importOf, textOf }) => {
      const survey = ['--survey', 'staff-survey']
      expect(linesOf(await importOf('in.csv', ...survey), folder)).toEqual([
        'in.csv, row 1, column Timestamp: a column is missing: found the headings "Timestamp", "staff-quality", expected the column of the ids under case or response, or which one it is: none is taken for it by guess',
        '--id HEADING names the column of the ids; --number numbers the rows of a file without any; --draft-mapping FILE proposes what each column is.',
      ])
      const timed = linesOf(await importOf('in.csv', ...survey, '--id', 'timestamp'), folder)
      expect(timed[0]).toBe(
        'in.csv, column Timestamp, 2 rows (2, 3): names no case or response: found a time, expected a reference, such as A-17, that tells nothing of a person',
      )
      expect(await importOf('in.csv', ...survey, '--number', '--id', 'Timestamp')).toMatchObject({
        exitCode: 2,
      })
      expect((await importOf('in.csv', ...survey, '--number')).out).toContain('2 added')
      // The second wave begins at 1 again.
      await writeFile(join(folder, 'in.csv'), 'Timestamp,staff-quality\n2026/06/01 10:00,no\n')
      expect(linesOf(await importOf('in.csv', ...survey, '--number'), folder)).toEqual([
        'in.csv, row 2: ids that are there already: found 1 of 1 ids that are there with other answers (1), expected ids that are new, or that this is said to be those once more, or another wave',
        'Left out, as a survey tool adds it to every form: Timestamp.',
        'Is it another wave? --wave NAME puts a name before its ids. Are they those cases once more, corrected? --update takes what the file says.',
      ])
      expect((await importOf('in.csv', ...survey, '--number', '--wave', 'june')).out).toContain(
        '1 added',
      )
      expect((await importOf('in.csv', ...survey, '--number', '--update')).out).toContain(
        '1 changed',
      )
      const kept = JSON.parse(await textOf('inspection.json')).surveys['staff-survey']
      expect(kept.map(({ id }: { id: string }) => id)).toEqual(['1', '2', 'june-1'])
      expect((await importOf('in.csv', ...survey, '--number', '--wave', 'a b')).exitCode).toBe(2)
    })
  })

  it('proposes a mapping of the sheet that is named, and none of a workbook that nobody has filled in', async () => {
    await inInspection({}, async ({ folder, importOf, textOf }) => {
      const workbook = new ExcelJS.Workbook()
      workbook.addWorksheet('May').addRows([
        ['case', 'assessment-safety'],
        ['P1', 'yes'],
      ])
      workbook.addWorksheet('June').addRows([
        ['Reference', 'assessment-safety'],
        ['P2', 'no'],
      ])
      await workbook.xlsx.writeFile(join(folder, 'in.xlsx'))
      const map = join(folder, 'map.json')
      const drafted = (file: string, ...more: string[]) =>
        importOf(file, '--draft-mapping', map, ...more)
      expect(linesOf(await drafted('in.xlsx', '--sheet', 'July'), folder)).toEqual([
        'in.xlsx: no such sheet: found the sheets May or June, expected a sheet named July',
      ])
      await writeFile(join(folder, 'in.csv'), 'case,assessment-safety\nP3,no\n')
      expect(linesOf(await drafted('in.csv', '--sheet', 'July'), folder)).toEqual([
        'in.csv: no such sheet: found a file without sheets, expected a workbook',
      ])
      const blank = join(folder, 'blank.xlsx')
      const inspection = join(folder, 'inspection.json')
      await run('template', '--inspection', inspection, '--out', blank)
      expect(linesOf(await drafted('blank.xlsx'), folder)).toEqual([
        'blank.xlsx, sheet Cases: not an accepted value: found no row that is filled in, expected some rows of answers: what they hold says what the columns mean',
      ])
      expect(await readdir(folder)).not.toContain('map.json')
      expect(await drafted('in.xlsx', '--sheet', 'june')).toMatchObject({ exitCode: 0 })
      expect(JSON.parse(await textOf('map.json'))).toMatchObject({ sheet: 'June', id: 'Reference' })
      expect((await importOf('in.xlsx', '--map', map)).out).toContain('1 added')
      expect(await textOf('cases.csv')).toMatch(/^P2,/m)
    })
  })

  it('proposes a mapping of another tool’s file, says how sure it is, and imports nothing before that is looked at', async () => {
    const headings =
      'Timestamp,Case ref,Is what is collected of the cases complete?,Does assessment keep other people safe?'
    const files = {
      'tool.csv': `${headings}\n2026/05/22 9:12,K-1,1,Yes\n2026/05/22 9:15,K-2,2,No\n`,
    }
    await inInspection(files, async ({ folder, importOf, textOf }) => {
      const map = join(folder, 'map.json')
      const { out, err, exitCode } = await importOf('tool.csv', '--draft-mapping', map)
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
      expect(out).toMatch(/^ *likely +Case ref +the ids/m)
      const drafted = JSON.parse(await textOf('map.json'))
      expect(drafted).toMatchObject({
        format: 'inspectorate/mapping',
        id: 'Case ref',
        ignore: 'others',
      })
      expect(await readdir(folder)).not.toContain('cases.csv')
      // A draft that was corrected is not written over.
      expect(await importOf('tool.csv', '--draft-mapping', map)).toMatchObject({ exitCode: 2 })
      drafted.columns = {
        [headings.split(',')[2]!]: {
          question: 'assessment-safety',
          codes: { '1': 'yes', '2': '?' },
        },
      }
      drafted.unsure = { codes: 'not looked at' }
      await writeFile(map, JSON.stringify(drafted))
      expect((await importOf('tool.csv', '--map', map)).err).toMatch(
        /not looked at[^]*found "\?", expected yes, no or na/,
      )
      delete drafted.unsure
      drafted.columns[headings.split(',')[2]!].codes['2'] = 'no'
      await writeFile(map, JSON.stringify(drafted))
      expect((await importOf('tool.csv', '--map', map)).out).toContain('2 added')
    })
  })

  it('never writes rejected rows over the file they come from, nor over the inspection', async () => {
    await inInspection(
      { 'in.csv': 'case,assessment-safety\nP2,yess\n' },
      async ({ folder, importOf }) => {
        for (const taken of ['in.csv', 'inspection.json', 'cases.csv'])
          expect(
            await importOf('in.csv', '--accept-valid', '--rejects', join(folder, taken)),
          ).toMatchObject({
            exitCode: 2,
            err: expect.stringContaining('expected a file of its own'),
          })
        expect((await importOf('in.csv', '--rejects', 'unused')).exitCode).toBe(2)
      },
    )
  })

  it('follows a link to the cases within the folder, and keeps it', async () => {
    await inInspection(
      { 'kept.csv': 'case\n', 'in.csv': 'case,assessment-safety\nP1,yes\n' },
      async ({ folder, importOf, textOf }) => {
        await symlink('kept.csv', join(folder, 'cases.csv'))
        await importOf('in.csv')
        expect((await lstat(join(folder, 'cases.csv'))).isSymbolicLink()).toBe(true)
        expect(await textOf('kept.csv')).toContain('P1')
      },
    )
  })

  it.each([
    ['a file that is missing', 'none.csv', {}, 'cannot be read: found no such file'],
    ['an old Excel file', 'old.xls', { 'old.xls': 'x' }, 'not a readable workbook'],
    [
      'an unknown column',
      'in.csv',
      { 'in.csv': 'case,assessment-saftey\nP1,yes\n' },
      'assessment-safety, perhaps',
    ],
    [
      'cases that are faulty already',
      'in.csv',
      { 'in.csv': 'case\nP1\n', 'cases.csv': 'case,sex\nP0,x\n' },
      'cases.csv, row 2, column sex: not an accepted value',
    ],
    [
      'cases kept outside the folder',
      'in.csv',
      { 'in.csv': 'case\nP1\n', 'inspection.json': inspection({ cases: '../cases.csv' }) },
      'lies outside',
    ],
    [
      'an inspection that is none',
      'in.csv',
      { 'in.csv': 'case\nP1\n', 'inspection.json': '[]' },
      'wrong kind of value',
    ],
  ])('%s ends with 2 and leaves every file as it was', async (_, file, files, message) => {
    await inInspection(files, async ({ folder, importOf, textOf }) => {
      const before = await readdir(folder)
      const json = await textOf('inspection.json')
      const { exitCode, err, out } = await importOf(file)
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
      expect(err).toContain(message)
      expect(await readdir(folder)).toEqual(before)
      expect(await textOf('inspection.json')).toBe(json)
    })
  })
})

/** What was said of an import that was refused, without the folder’s name. */
function linesOf({ exitCode, err }: Ran, folder: string): string[] {
  expect(exitCode).toBe(2)
  return err.replaceAll(`${folder}/`, '').split('\n')
}

/** Types answers into a template, as an inspector would. */
async function fillIn(
  path: string,
  cases: readonly [string, Record<string, string>][],
): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.getWorksheet('Cases')!
  const headings = sheet.getRow(1).values as string[]
  cases.forEach(([id, values], i) => {
    sheet.getCell(i + 2, 1).value = id
    for (const [heading, value] of Object.entries(values))
      sheet.getCell(i + 2, headings.indexOf(heading)).value = value
  })
  await workbook.xlsx.writeFile(path)
}
