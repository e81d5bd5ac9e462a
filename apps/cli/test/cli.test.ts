import { readdir, readFile, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blankInspection } from './blank-inspection.js'
import { inFolder, run, sample } from './run.js'

const inspectionWith = (change: object) => JSON.stringify({ ...blankInspection, ...change })
const rateOf = (text: string, others: Record<string, string> = {}) =>
  inFolder({ 'inspection.json': text, ...others }, (folder) =>
    run('rate', join(folder, 'inspection.json')),
  )
const scorecardOf = (card: object) =>
  inFolder({ 'card.json': JSON.stringify(card) }, (folder) =>
    run('scorecard', join(folder, 'card.json'), '--json'),
  )

describe('rate', () => {
  it('prints every rating and why the overall is what it is', async () => {
    const { exitCode, out } = await run('rate', sample)
    expect(exitCode).toBe(0)
    expect(out).toContain('Requires improvement, 6 of 27')
    expect(out).toMatch(/2\.1 Court work +Requires improvement +normally Inadequate +1 +48%/)
  })

  it('prints JSON for programs', async () => {
    const { out } = await run('rate', sample, '--json')
    const ratings = JSON.parse(out)
    expect(ratings).toMatchObject({
      framework: 'hmip-pdu-2021',
      overall: { score: 6, outOf: 27, rating: 'requires-improvement' },
    })
    expect(ratings.standards.find(({ id }: { id: string }) => id === '2.1')).toMatchObject({
      state: 'rated',
      normal: 'inadequate',
      rating: 'requires-improvement',
      score: 1,
      keyQuestions: [{ yes: 11, relevant: 23, percent: 48, band: 'inadequate' }],
    })
  })
})

describe('explain', () => {
  it('explains one standard, or all', async () => {
    const one = await run('explain', sample, '2.1')
    expect(one.out).toContain('11 of the 23 relevant cases were sufficient, 48 per cent')
    expect((await run('explain', sample)).out).toContain(one.out)
    expect(
      JSON.parse((await run('explain', sample, 'overall', '--json')).out).sentences[0],
    ).toContain('6 out of 27')
  })

  it('says how firm a rating is', async () => {
    const { out } = await run('explain', sample, '2.1')
    expect(out).toContain('How firm it is:')
    expect(out).toContain('1 case judged differently would raise the normal rating to')
    const { firmness } = JSON.parse((await run('explain', sample, 'overall', '--json')).out)
    expect(firmness).toContain('2 points fewer would give Inadequate.')
  })

  it('says which standard was probably meant', async () => {
    expect(await run('explain', sample, '2.9')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('STANDARD: no such standard: found "2.9", expected 2.'),
    })
  })
})

describe('stress', () => {
  it('says what it would take to change a rating', async () => {
    const { out } = await run('stress', sample, '--resamples', '500')
    expect(out).toContain(
      '1 case judged differently would raise the normal rating to Requires improvement: 1 answer on',
    )
    expect(out).toContain('2 points fewer would give Inadequate.')
    expect((await run('stress', sample, '--resamples', '500')).out).toBe(out)
  })

  it('refuses a number that is none', async () => {
    expect(await run('stress', sample, '--seed', 'lucky')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Expected a whole number'),
    })
  })
})

describe('what-if', () => {
  it('puts the ratings as they would be beside those that are', async () => {
    const { out } = await run(
      'what-if',
      sample,
      '--without-departure',
      '2.1',
      '--rating',
      '1.4=outstanding',
    )
    expect(out).toMatch(/Overall +Requires improvement, 6 of 27 +Requires improvement, 6 of 27/)
    expect(out).toMatch(/2\.1 Court work +Requires improvement +Inadequate/)
    expect(out).toMatch(/1\.4 Information and facilities +Good +Outstanding/)
  })

  it('tells what a change should look like', async () => {
    expect(await run('what-if', sample, '--answer', 'P001=yes')).toMatchObject({
      exitCode: 2,
      err: '--answer: not an accepted value: found "P001=yes", expected case:question=answer, such as P001:assessment-safety=yes',
    })
  })
})

type Finding = Record<'severity' | 'code' | 'section' | 'found', string>

describe('check', () => {
  it('finds nothing in the sample but what is doubtful in the published report', async () => {
    const { exitCode, out } = await run('check', sample, '--json')
    expect(exitCode).toBe(0)
    expect(
      (JSON.parse(out) as Finding[]).map(({ severity, code, section, found }) =>
        [severity, code, section, found].join(' '),
      ),
    ).toEqual([
      'warning comparison-unsupported resettlement statistical',
      'warning comparison-unsupported diversity statistical weight',
    ])
  })

  it('exits with 1 when there are errors', async () => {
    const text = inspectionWith({ narrative: { '2.2': 'As :percent[court-advise yes] shows.' } })
    const { exitCode, out } = await inFolder({ 'i.json': text }, (folder) =>
      run('check', join(folder, 'i.json')),
    )
    expect(exitCode).toBe(1)
    expect(out).toMatch(
      /error: .*i\.json: narrative\["2\.2"\]:1:4: the reference resolves to no figure: found :percent\[court-advise yes\], expected court-advice, perhaps/,
    )
    expect(out).toMatch(/Nothing is written for about, .*1\.1, .* and annexe\./)
  })
})

describe('frameworks and schema', () => {
  it('list what there is', async () => {
    expect((await run('frameworks')).out).toContain('hmip-youth-2021')
    expect((await run('frameworks', 'hmip-pdu-2021')).out).toContain('2.1 Court work')
    expect(JSON.parse((await run('frameworks', 'hmip-pdu-2021', '--json')).out).id).toBe(
      'hmip-pdu-2021',
    )
    expect(JSON.parse((await run('schema', 'scorecard')).out).title).toBe('Scorecard')
  })
})

describe('scorecard', () => {
  it('rates results in every form', async () => {
    const { out, exitCode } = await scorecardOf({
      framework: 'hmip-pdu-2021',
      service: 'Northtown',
      standards: {
        '1.1': { rating: 'requires-improvement' },
        '2.1': { keyQuestions: [48] },
        '2.2': { keyQuestions: [{ yes: 29, relevant: 41 }, 73, 32] },
        '2.6': { keyQuestions: [46] },
        '2.3': { notRated: 'Too few' },
      },
      departures: { '2.1': { to: 'requires-improvement', reason: 'Near the boundary' } },
    })
    expect(exitCode).toBe(0)
    // What is left out is not judged yet; what cannot be rated makes the maximum smaller.
    expect(JSON.parse(out).overall).toMatchObject({
      state: 'provisional',
      score: 2,
      outOf: 24,
      rating: null,
      undecided: ['1.2', '1.3', '1.4', '2.4', '2.5'],
      scored: 9,
    })
  })
})

describe('bad input', () => {
  it.each([
    [
      'an unknown framework',
      inspectionWith({ framework: 'hmip-2099' }),
      'inspection.json: framework: no such framework: found "hmip-2099", expected one of hmip-pdu-2021, hmip-youth-2021, ',
    ],
    [
      'truncated JSON',
      inspectionWith({}).slice(0, 100),
      'inspection.json:1:101: not valid JSON: found the end of the file, expected valid JSON',
    ],
    [
      'a key twice in one object',
      inspectionWith({
        judgements: { '1.1': { rating: 'good' }, '1.2': { rating: 'good' } },
      }).replace('"1.2"', '"1.1"'),
      'judgements["1.1"]',
    ],
    [
      'a departure without a reason',
      inspectionWith({ departures: { '2.1': { to: 'good' } } }),
      'departures["2.1"].reason: wrong kind of value: found nothing, expected text',
    ],
    [
      'a rating not on the scale',
      inspectionWith({ judgements: { '1.1': { rating: 'fine' } } }),
      'judgements["1.1"].rating: not on the rating scale: found "fine", expected',
    ],
    [
      'a part outside the folder',
      inspectionWith({ cases: '../cases.csv' }),
      'cases: lies outside the inspection’s folder: found "../cases.csv"',
    ],
    [
      'a part that is missing',
      inspectionWith({ cases: 'cases.csv' }),
      'cannot be read: found no such file',
    ],
    [
      'a value that is no inspection',
      '[]',
      'inspection.json: wrong kind of value: found a list of 0, expected an object',
    ],
  ])('%s ends with 2 and a line that names the place', async (_, text, message) => {
    const { exitCode, err, out } = await rateOf(text)
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(err).toContain(message)
    expect(err.split('\n')).toHaveLength(1)
  })

  it.each([
    [
      'an unknown column',
      'case,assessment-saftey\na,yes\n',
      'cases.csv, row 1, column assessment-saftey: no such question: found "assessment-saftey", expected assessment-safety, perhaps',
    ],
    [
      'an answer that is none',
      'case,assessment-safety\na,yes\nb,maybe\n',
      'cases.csv, row 3, column assessment-safety: not an accepted value: found "maybe", expected yes, no, na or nothing',
    ],
    [
      'an answer where none was asked',
      'case,court-report,court-advice\na,no,yes\n',
      'cases.csv, row 2, column court-advice: answered though it was not asked',
    ],
    ['a quotation mark that never ends', 'case,site\n"a,portsmouth\n', 'cases.csv, row'],
  ])('in a CSV file, %s is told by row and column', async (_, csv, message) => {
    const { exitCode, err } = await rateOf(inspectionWith({ cases: 'cases.csv' }), {
      'cases.csv': csv,
    })
    expect(exitCode).toBe(2)
    expect(err).toContain(message)
  })

  it('takes CSV with semicolons, a byte order mark, quotes and Windows line ends', async () => {
    const csv = '\uFEFFcase;sentence;"assessment-safety"\r\n"a;1";community;YES\r\n\r\nb;;n/a\r\n'
    expect(
      await rateOf(inspectionWith({ cases: 'cases.csv' }), { 'cases.csv': csv }),
    ).toMatchObject({ exitCode: 0, err: '' })
  })

  it('a file that is too large is refused before it is read', async () => {
    const ran = await inFolder({ 'big.json': '{' }, async (folder) => {
      await truncate(join(folder, 'big.json'), 200 * 1024 * 1024)
      return run('rate', join(folder, 'big.json'))
    })
    expect(ran).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('too large: found 200 MB, expected at most 64 MB'),
    })
  })

  it('a part behind a link that leads out of the folder is refused', async () => {
    const ran = await inFolder(
      { 'inspection.json': inspectionWith({ cases: 'cases.csv' }) },
      async (folder) => {
        await symlink('/etc/hostname', join(folder, 'cases.csv'))
        return run('rate', join(folder, 'inspection.json'))
      },
    )
    expect(ran).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('lies outside the inspection’s folder'),
    })
  })

  it.each([
    [['rate']],
    [['export', sample]],
    [['paint', sample]],
    [['schema', 'poem']],
    [['export', sample, '--out', 'unused', '--format', 'epub']],
  ])('arguments %j end with 2', async (args) => {
    const { exitCode, err } = await run(...args)
    expect(exitCode).toBe(2)
    expect(err).not.toBe('')
  })
})

describe('benchmark', () => {
  it('sets every question beside the pooled cases of others', async () => {
    const cases = ['yes', 'no', 'na'].map((answer, i) => ({
      id: `N${i}`,
      characteristics: { sentence: 'licence' },
      answers: { 'assessment-safety': answer },
    }))
    await inFolder({ 'other.json': inspectionWith({ cases }) }, async (folder) => {
      const against = join(folder, 'other.json')
      const { exitCode, out } = await run('benchmark', sample, '--against', against, '--json')
      expect(exitCode).toBe(0)
      expect(JSON.parse(out)).toMatchObject([
        {
          question: 'assessment-safety',
          here: { relevant: 41 },
          others: { yes: 1, relevant: 2 },
          inspections: 1,
        },
      ])
      const text = await run('benchmark', sample, '--against', against)
      expect(text.out).toContain('50% of 2')
    })
  })

  it('does not compare an inspection with itself', async () => {
    expect(await run('benchmark', sample, '--against', sample)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('an inspection that is not yet compared'),
    })
  })
})

describe('export', () => {
  it('writes the four publications, named after the inspection', async () => {
    await inFolder({}, async (folder) => {
      const { exitCode, out, err } = await run(
        'export',
        sample,
        '--out',
        join(folder, 'deep', 'out'),
      )
      expect(exitCode).toBe(0)
      expect(err).toMatch(/^portsmouth-2023: answers by sex are left out of the data workbook/)
      const names = [
        'portsmouth-2023.docx',
        'portsmouth-2023.html',
        'portsmouth-2023.json',
        'portsmouth-2023.xlsx',
      ]
      expect((await readdir(join(folder, 'deep', 'out'))).sort()).toEqual(names)
      for (const name of names) expect(out).toContain(name)
    })
  })

  it('tells why each value is hidden, and which small counts are to be seen all the same', async () => {
    await inFolder({}, async (folder) => {
      const reasons = join(folder, 'reasons.json')
      const { exitCode, err } = await run(
        'export',
        sample,
        '--out',
        folder,
        '--format',
        'xlsx',
        '--suppress',
        '5',
        '--reasons',
        reasons,
      )
      expect(exitCode).toBe(0)
      const [{ below, of, rule, leftOut, followUps, hidden, exposed }] = JSON.parse(
        await readFile(reasons, 'utf8'),
      )
      expect({ below, of }).toEqual({ below: 5, of: 'everything' })
      expect(rule).toMatch(/fewer than five/)
      expect(leftOut).toContainEqual(expect.objectContaining({ characteristic: 'sex', rows: 148 }))
      expect(followUps).toContainEqual({
        question: 'delivery-return',
        group: { characteristic: 'sex', value: 'woman' },
        tells: 'delivery-enforcement',
      })
      expect(err).toContain(`${hidden.length} values are hidden`)
      expect(err).toContain(`${exposed.length} small counts are shown`)
      expect(hidden).toContainEqual({
        sheet: 'Results',
        cell: 'H37',
        because: 'small-count',
      })
    })
  })

  it.each(['--suppress', '--reasons'])(
    'does not take %s for the working workbook, which has every case',
    async (flag) => {
      const { exitCode, err } = await run('export', sample, '--out', 'out', '--working', flag, '5')
      expect(exitCode).toBe(2)
      expect(err).toContain(`found --working and ${flag}`)
    },
  )

  it('P3: writes OpenDocument for people and CSV with metadata for machines when they are asked for', async () => {
    await inFolder({ 'i.json': inspectionWith({}) }, async (folder) => {
      const out = join(folder, 'out')
      await run('export', join(folder, 'i.json'), '--out', out, '--format', 'ods,csv')
      expect((await readdir(out)).toSorted()).toEqual(['northtown.ods', 'northtown.zip'])
    })
  })

  it('reads its own JSON back to the same inspection and the same JSON', async () => {
    await inFolder({}, async (folder) => {
      await run('export', sample, '--out', join(folder, 'a'), '--format', 'json')
      const record = join(folder, 'a', 'portsmouth-2023.json')
      await run('export', record, '--out', join(folder, 'b'), '--format', 'json')
      expect(await readFile(join(folder, 'b', 'portsmouth-2023.json'), 'utf8')).toBe(
        await readFile(record, 'utf8'),
      )
      expect((await run('rate', record, '--json')).out).toBe(
        (await run('rate', sample, '--json')).out,
      )
    })
  })

  it('leaves nothing behind when the narrative has a fault, and keeps what was there', async () => {
    const good = inspectionWith({})
    const bad = inspectionWith({ narrative: { '2.2': ':count[nothing yes]' } })
    await inFolder({ 'good.json': good, 'bad.json': bad }, async (folder) => {
      const out = join(folder, 'out')
      await run('export', join(folder, 'good.json'), '--out', out, '--format', 'json')
      const before = await readFile(join(out, 'northtown.json'), 'utf8')
      const { exitCode, err } = await run('export', join(folder, 'bad.json'), '--out', out)
      expect(exitCode).toBe(2)
      expect(err).toContain('the reference resolves to no figure: found :count[nothing yes]')
      expect(await readdir(out)).toEqual(['northtown.json'])
      expect(await readFile(join(out, 'northtown.json'), 'utf8')).toBe(before)
    })
  })

  it('writes nothing when an exporter fails half-way', async () => {
    const exporter = `export default { id: 'broken', view: 'report', mediaType: 'text/plain', extension: '.txt',
      options: { safeParse: () => ({ success: true, data: {} }) },
      async *render() { yield new Uint8Array([1]); throw new Error('half-way') } }`
    await inFolder({ 'broken.js': exporter, 'i.json': inspectionWith({}) }, async (folder) => {
      const out = join(folder, 'out')
      const { exitCode, err } = await run(
        'export',
        join(folder, 'i.json'),
        '--out',
        out,
        '--format',
        'json,broken',
        '--exporter',
        join(folder, 'broken.js'),
      )
      expect(exitCode).toBe(2)
      expect(err).toContain('broken.js: could not be written: found half-way')
      expect(err).toContain('this one is no part of Inspectorate')
      expect(err).toMatch(/at .*render .*broken\.js:3/)
      expect(await readdir(out)).toEqual([])
    })
  })

  it('refuses an exporter of your own whose id is taken, and one that cannot be made', async () => {
    const named = (id: string) =>
      `export default { id: '${id}', view: 'report', mediaType: 'text/plain', extension: '.txt',
        options: { safeParse: () => ({ success: true, data: {} }) }, async *render() {} }`
    const files = {
      'ours.js': named('docx'),
      'one.js': named('text'),
      'other.js': named('text'),
      'thrown.js': 'export default () => { throw new Error("not today") }',
      'i.json': inspectionWith({}),
    }
    await inFolder(files, async (folder) => {
      const exported = (...modules: string[]) =>
        run(
          'export',
          join(folder, 'i.json'),
          '--out',
          join(folder, 'out'),
          '--exporter',
          ...modules.map((module) => join(folder, module)),
        )
      for (const [modules, said] of [
        [['ours.js'], /ours\.js: .*found "docx", expected an id of its own: .*docx/],
        [['one.js', 'other.js'], /other\.js: .*found "text", expected an id of its own/],
        [['thrown.js'], /thrown\.js: .*found not today[^]*at .*thrown\.js:1/],
      ] as const) {
        const { exitCode, err } = await exported(...modules)
        expect(err).toMatch(said)
        expect(exitCode).toBe(2)
      }
      expect(await readdir(folder)).not.toContain('out')
    })
  })

  it('loads an exporter of your own, and refuses a module that is none', async () => {
    const exporter = `export default () => ({ id: 'title', view: 'report', mediaType: 'text/plain', extension: '.txt',
      options: { safeParse: () => ({ success: true, data: {} }) },
      async *render(view) { yield new TextEncoder().encode(view.meta.title) } })`
    await inFolder(
      {
        'title.js': exporter,
        'none.js': 'export default { id: "none" }',
        'i.json': inspectionWith({}),
      },
      async (folder) => {
        const file = join(folder, 'i.json')
        await run(
          'export',
          file,
          '--out',
          folder,
          '--format',
          'title',
          '--exporter',
          join(folder, 'title.js'),
        )
        expect(await readFile(join(folder, 'northtown.txt'), 'utf8')).toBe(
          'An inspection: Northtown',
        )
        expect(
          await run('export', file, '--out', folder, '--exporter', join(folder, 'none.js')),
        ).toMatchObject({
          exitCode: 2,
          err: expect.stringContaining('view: not an accepted value'),
        })
      },
    )
  })

  it('says so when the folder cannot be made', async () => {
    await inFolder({ 'i.json': inspectionWith({}), taken: '' }, async (folder) => {
      const ran = await run('export', join(folder, 'i.json'), '--out', join(folder, 'taken', 'out'))
      expect(ran).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('could not be written: found a file of that name'),
      })
    })
  })

  it('refuses two inspections with one id', async () => {
    const { exitCode, err } = await run(
      'export',
      sample,
      sample,
      '--out',
      'unused',
      '--format',
      'json',
    )
    expect(exitCode).toBe(2)
    expect(err).toContain('used twice')
  })
})

describe('options of formats', () => {
  it('are refused when no chosen format takes them', async () => {
    const ran = await run('export', sample, '--out', 'unused', '--format', 'docx', '--fragment')
    expect(ran).toMatchObject({
      exitCode: 2,
      err: '--fragment: not a form that makes sense here: found --fragment, expected a format that takes it',
    })
  })

  it('are named as they are typed', async () => {
    const html = ['export', sample, '--out', 'unused', '--format', 'html']
    const ran = await run(...html, '--pdf-standard', 'a-2a')
    expect(ran).toMatchObject({ exitCode: 2, err: expect.stringMatching(/^--pdf-standard: /) })
  })

  it('that are files are told when they are missing', async () => {
    const ran = await run('export', sample, '--out', 'unused', '--template', 'no-such.docx')
    expect(ran).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('no-such.docx: cannot be read: found no such file'),
    })
  })

  it('reach the PDF', async () => {
    await inFolder({ 'i.json': inspectionWith({}) }, async (folder) => {
      const file = join(folder, 'i.json')
      const pdf = ['export', file, '--out', folder, '--format', 'pdf']
      await run(...pdf, '--pdf-standard', 'a-2a')
      const bytes = await readFile(join(folder, 'northtown.pdf'), 'latin1')
      expect(bytes).toContain('pdfaid:conformance')
      expect(await run(...pdf, '--font', file)).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('font 1 is not TrueType or OpenType'),
      })
    })
  })

  it('reach their format', async () => {
    await inFolder({ 'i.json': inspectionWith({}) }, async (folder) => {
      await run('export', join(folder, 'i.json'), '--out', folder, '--format', 'html', '--fragment')
      expect(await readFile(join(folder, 'northtown.html'), 'utf8')).toMatch(/^<article/)
    })
  })
})
