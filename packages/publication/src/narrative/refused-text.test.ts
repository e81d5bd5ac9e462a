import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'
import { plainText } from '../view/plain-text.js'

const reportOf = (foreword: string) => buildReport(northtown({ narrative: { foreword } }))

/** Each fault as `line:column expected`. */
const faults = (foreword: string): string[] => {
  const report = reportOf(foreword)
  return report.ok
    ? []
    : report.issues.map(({ line, column, expected }) => `${line}:${column} ${expected}`)
}

const printed = (foreword: string): string => {
  const report = reportOf(foreword)
  if (!report.ok) throw new Error(JSON.stringify(report.issues))
  const block = report.value.blocks.find(({ kind }) => kind === 'paragraph')
  return block?.kind === 'paragraph' ? plainText(block.content) : ''
}

const reference = 'assessment-safety yes'

describe('what still looks like a reference is refused at its place', () => {
  it.each([
    [`In :percent[${reference}] {sentence=licence} it was`, 36, 'braces without a space'],
    [`In ::percent[${reference}] it was`, 4, ':percent[…]'],
    [`In : percent[${reference}] it was`, 4, ':percent[…]'],
    [`In :Percent[${reference}] it was`, 4, 'percent, perhaps'],
    [`In :percent [${reference}] it was`, 4, ':percent[…]'],
    [`In :percent(${reference}) it was`, 4, ':percent[…]'],
    [`In :percent[${reference}]{sentence=“licence”} it was`, 4, 'straight quotes'],
    [`In :percent[${reference}]{sentence="licence”} it was`, 35, 'braces without a space'],
    [`In \\:percent[${reference}] it was`, 4, ':percent[…]'],
    [`In \\:percent\\[${reference}\\] it was`, 4, ':percent[…]'],
    [`In &#58;percent[${reference}] it was`, 4, ':percent[…]'],
    [`In &colon;percent&lbrack;${reference}&rsqb; it was`, 4, ':percent[…]'],
    [`In ：percent［${reference}］ it was`, 4, ':percent[…]'],
    [`In ∶percent[${reference}] it was`, 4, ':percent[…]'],
    [`In :percent\u00AD[${reference}] it was`, 4, 'percent, perhaps'],
    [`In \`:percent[${reference}]\` it was`, 4, ':percent[…]'],
    [`In **:percent**[${reference}] it was`, 6, ':percent[…]'],
    [`In :percent[${reference} it was`, 4, ':percent[…]'],
    [`In percent[${reference}] it was`, 11, ':percent[…]'],
    [`In ;percent[${reference}] it was`, 12, ':percent[…]'],
    [`In [${reference}] it was`, 4, ':percent[…]'],
    [`In (${reference}) it was`, 4, ':percent[…]'],
    [`In :persent[${reference}] it was`, 4, 'percent, perhaps'],
    [`In :persent [${reference}] it was`, 4, 'percent, perhaps'],
    [`In :p‑value[${reference}] it was`, 4, ':p-value[…]'],
    [`In :реrcent[${reference}] it was`, 4, 'percent, perhaps'],
    [`In :percent[assessment‑safety yes] it was`, 4, 'assessment-safety, perhaps'],
    [`In :percent[assessment-safety **yes**] it was`, 4, 'without marks in its brackets'],
    [`In {sentence=licence} it was`, 4, '\\{ for a brace that is meant'],
    [`In :percent[${reference}](sentence=licence) it was`, 36, 'attributes in braces'],
    [`In :percent[${reference}]{sentence=licence sentence=community} it was`, 4, 'sentence once'],
    [`In :percent[${reference}]{sentense=licence} it was`, 4, 'sentence, perhaps'],
    [`In :percent[${reference}]{.licence} it was`, 4, 'not class'],
    ['A result:score was given', 9, ':score[…] with brackets'],
    ['A rating of rating[1.1] was given', 13, ':rating[…]'],
    ['In all cases[] it was', 8, ':cases[…]'],
    ['In {{ percent }} it was', 4, '\\{ for a brace that is meant'],
  ])('%s', (markdown, column, expected) => {
    const [first = ''] = faults(`One.\n\n${markdown}`)
    expect(first).toContain(expected)
    expect(first).toMatch(new RegExp(`^3:${column} `))
  })

  it('in the attributes of a block, in a recommendation, in a footnote and in a cell too', () => {
    expect(faults(`:::quotation{who="One of :cases[]"}\nIt was.\n:::`)).toHaveLength(1)
    expect(faults(`It was.[^a]\n\n[^a]: In percent[${reference}].`)).toHaveLength(1)
    expect(
      faults(`:::table{caption="A"}\n| A | B |\n| - | - |\n| 1 | : cases[] |\n:::`),
    ).toHaveLength(1)
    const recommendations = [{ addressee: 'pdu', text: 'act in {all} cases' }]
    const report = buildReport(northtown({ recommendations }))
    expect(!report.ok && report.issues).toMatchObject([
      { path: ['recommendations', 0, 'text'], line: 1, column: '8', found: '{all}' },
    ])
  })
})

describe('a text that is no Markdown holds no reference that was not understood', () => {
  it.each([
    [
      { notRated: { '2.1': 'Only :count[no-such-question yes] had one' } },
      ['notRated', '2.1'],
      ':count[',
    ],
    [
      { notes: ['One', 'See percent[assessment-safety yes]'] },
      ['notes', 1],
      '[assessment-safety yes]',
    ],
    [{ service: { name: '\\:score[] and more' } }, ['service', 'name'], ':score['],
  ])('%j', (change, path, found) => {
    const report = buildReport(northtown(change))
    expect(!report.ok && report.issues).toMatchObject([{ path, found }])
  })

  it('and any other sign as it stands', () => {
    const notes = ['A {brace}, a <b>, ** and 3 | 4: kinds: cases (41); ftp://example.org']
    expect(buildReport(northtown({ notes })).ok).toBe(true)
  })
})

describe('what still looks like a block is refused at its place', () => {
  const table = '| A | B |\n| - | - |\n| 1 | 2 |\n'
  it.each([
    [':::quotation{who="A man"}\nThey listened.\n\nAnd on it goes.', '1:1', 'at its end'],
    ['They listened.\n\n:::', '3:1', '::: on a line of its own'],
    ['::::quotation{who="A man"}\nThey listened.\n:::', '1:1', 'at its end'],
    ['::quotation{who="A man"}\nThey listened.\n::', '1:1', 'three for a block'],
    ['::: quotation{who="A man"}\nThey listened.\n:::', '1:1', ':::quotation{'],
    [':::quotation {who="A man"}\nThey listened.\n:::', '1:1', ':::quotation{'],
    ['\\:::quotation\nThey listened.', '1:1', ':::quotation{'],
    [':quotation{who="A man"}', '1:1', 'three colons'],
    [':::quotation{who=“A man”}\nThey listened.\n:::', '1:1', 'straight quotes'],
    [':::Quotation{who="A man"}\nThey listened.\n:::', '1:1', ':::quotation, perhaps'],
    [':::quotation{by="A man"}\nThey listened.\n:::', '1:1', 'not by'],
    [':::quotation{who="A man" who="B"}\nThey listened.\n:::', '1:1', 'who once'],
    [':::quotation{illustrative="no"}\nThey listened.\n:::', '1:1', 'without a value'],
    [':::quotation[A man]{who="A man"}\nThey listened.\n:::', '1:1', 'in braces alone'],
    [':::quotation{who="A man"}\n:::', '1:1', 'a text between'],
    [':::quotation{who="A **man**"}\nYes.\n:::', '1:1', '**words**'],
    [':::quotation{who="A *man*"}\nYes.\n:::', '1:1', 'words without *'],
    [':::quotation{who="A [man](https://example.org)"}\nYes.\n:::', '1:1', '[text](https://…)'],
    [':::practice-example\nThey listened.\n:::', '1:1', 'title="…"'],
    [
      ':::practice-example{title="A"}\n:::quotation{who="B"}\nYes.\n:::\n:::',
      '2:1',
      'as many colons',
    ],
    [`:::table{caption="A"}\nWords.\n\n${table}:::`, '2:1', 'one table'],
    [`:::table{caption="A"}\n${table}\n${table}:::`, '6:1', 'one table'],
    [':::table{caption="A"}\nWords.\n:::', '2:1', 'one table'],
    [`:::table{caption="A"}\n${table}| 1 | 2 | 3 |\n:::`, '5:1', '2 cells'],
    [`:::table{caption="A"}\n${table}| 1 |\n:::`, '5:1', '2 cells'],
    [`:::table{caption="A"}\n${table}They listened.\n:::`, '5:1', 'an empty line'],
    [':::table{caption="A"}\n| A | B |\n| 1 | 2 |\n:::', '2:1', 'one table'],
    ['| A | B |\n| 1 | 2 |', '1:1', '| --- | --- |'],
    ['| A | B |\n| - |\n| 1 | 2 |', '1:1', '| --- | --- |'],
  ])('%j', (markdown, place, expected) => {
    const first = faults(markdown)[0] ?? 'accepted'
    expect(first).toContain(expected)
    expect(first).toMatch(new RegExp(`^${place} `))
  })

  it('a backslash says in a title too that a sign is meant', () => {
    const report = reportOf('It was.\n\n:::practice-example{title="A \\* and \\{x\\}"}\nYes.\n:::')
    expect(
      report.ok && report.value.blocks.find(({ kind }) => kind === 'practice-example'),
    ).toEqual(expect.objectContaining({ title: 'A * and {x}' }))
  })

  it('a block within a block has fewer colons', () => {
    const report = reportOf(
      '::::practice-example{title="A"}\n:::quotation{who="B"}\nYes.\n:::\n::::',
    )
    expect(
      report.ok && report.value.blocks.find(({ kind }) => kind === 'practice-example'),
    ).toEqual(
      expect.objectContaining({
        content: [expect.objectContaining({ kind: 'quotation', attribution: 'B' })],
      }),
    )
  })
})

describe('Markdown and HTML that the report cannot carry is refused at its place', () => {
  it.each([
    ['It was <b>good</b>.', '1:8', 'no HTML'],
    ['<div>It was.</div>', '1:1', 'no HTML'],
    ['It was <!-- never closed.', '1:8', 'a comment closed'],
    ['<!-- never closed\n\nIt was.', '1:1', 'a comment closed'],
    ['<!-- one\n\nIt was.\n\n<!-- two -->', '1:1', 'before the next begins'],
    ['It was <!-- one\n\ntwo --> good.', '1:8', 'a comment closed'],
    ['It was &lt;b&gt;good.', '1:8', 'no HTML'],
    ['It was &amp;nbsp; and &nosuch; good.', '1:8', '\\& for an ampersand'],
    ['It was ~~bad~~ good.', '1:8', 'no struck-out text'],
    ['It was ~bad~ good.', '1:8', 'no struck-out text'],
    ['It was $x^2$.', '1:8', 'no formula'],
    ['It was ==good==.', '1:8', 'without this mark'],
    ['It was **good.', '1:8', '**words**'],
    ['It was ** good **.', '1:8', '**words**'],
    ['It was `good.', '1:8', 'no code'],
    ['It was[^x] good.', '1:7', 'a footnote that is defined in this section'],
    ['It was good.\n\n[^x]: Very.', '3:1', '[^x] at the place'],
    ['It was[^x] good.\n\n[^x]: Very.\n[^x]: Not.', '4:1', 'a name of its own'],
    ['It was[^x] good.\n\n[^x]: Very.\n\n    And more.', '5:5', 'one paragraph'],
    ['It was[^x] good.\n\n[^x]: Very[^y].\n\n[^y]: So.', '3:11', 'no footnote within'],
    ['It was ^[so] good.', '1:8', 'a footnote'],
    ['It was [good][x].', '1:13', '[text](https://…)'],
    ['It was [good] (https://example.org).', '1:13', '[text](https://…)'],
    ['[Officer]: Yes', '1:1', 'the address beside the link'],
    ['It was [good](ftp://example.org).', '1:8', 'a link to https:'],
    ['It was [good](https://).', '1:8', 'a link to https:'],
    ['It was [good](#nowhere).', '1:8', '#s-foreword'],
    ['It was [](https://example.org).', '1:8', 'words to follow the link by'],
    ['It was [good](https://example.org "so").', '1:8', 'without a title'],
    ['It was javascript:alert(1).', '1:8', 'an address that begins with'],
    ['It was ftp://example.org.', '1:8', 'an address that begins with'],
    ['![Good](good.png)', '1:1', 'no picture'],
    ['##Strengths', '1:1', '## and a space'],
    ['It was.\n##Strengths', '2:1', '## and a space'],
    ['#### Strengths', '1:1', 'no heading deeper'],
    ['### Strengths', '1:1', '## before the first ###'],
    ['##', '1:1', 'words after ##'],
    ['- ## Strengths', '1:3', 'outside of lists'],
    ['Strengths\n---', '1:1', '## before a heading'],
    ['Strengths\n===', '1:1', '## before a heading'],
    ['***', '1:1', 'a heading, ## …'],
    ['It was \\', '1:8', '\\\\ for a backslash'],
    ['    It was.', '1:1', 'no spaces or tab'],
    ['One.\n\n\tIt was.', '3:1', 'no spaces or tab'],
    ['```\nIt was.\n```', '1:1', 'no code'],
    ['- [ ] It was.', '1:3', 'without boxes'],
    ['- ', '1:1', 'a text in every item'],
    ['1. One\n3. Three', '2:1', '2., which the report prints here'],
    ['It was\u202E good.', '1:7', 'without invisible'],
    ['It was&#x202E; good.', '1:7', 'without invisible'],
    ['It \uFEFFwas good.', '1:4', 'without invisible'],
    ['It \u200Bwas good.', '1:4', 'without invisible'],
    ['\uF0B7 It was good.', '1:1', 'without invisible'],
    ['It \u0007was good.', '1:4', 'without control characters'],
    ['It was a|b.', '1:9', '\\| for a bar'],
  ])('%j', (markdown, place, expected) => {
    const first = faults(markdown)[0] ?? 'accepted'
    expect(first).toContain(expected)
    expect(first).toMatch(new RegExp(`^${place} `))
  })

  it.each(['[a] ', '[^a]', '](', '[', '> ', ':', '{', '<!--', '| a | b |\n', '&amp;'])(
    '100,000 characters of %j are read or refused without much work',
    (pattern) => {
      const report = reportOf(pattern.repeat(100_000 / pattern.length))
      expect(report.ok ? 0 : report.issues.length).toBeLessThan(100)
    },
  )

  it('an unprintable character is told once', () => {
    expect(faults('**It** was\u200B good.')).toHaveLength(1)
  })
})

describe('a figure in a link is refused, since it leads to how it was calculated', () => {
  it.each([
    [`Read [the result, :percent[${reference}],](https://example.org) here.`, '1:19'],
    ['[:rating[1.1]](https://example.org) was given.', '1:2'],
    ['[**in :cases[] cases**](#s-foreword)', '1:7'],
    ['[:plain[of :cases[]]](https://example.org)', '1:12'],
  ])('%s', (markdown, place) => {
    expect(faults(markdown)).toEqual([
      `${place} a figure beside the link, not in it: it leads to how it was calculated`,
    ])
  })

  it('a footnote in a link as well', () => {
    expect(faults('[It was[^x]](https://example.org).\n\n[^x]: So.')[0]).toMatch(
      /^1:8 a footnote after the link/,
    )
  })
})

describe('what an author means as it stands is printed', () => {
  it.each([
    'At 10:30, note:this and https://example.org/a?b=1&c=2 stay.',
    '[The officer] said: [we] did (a) [1], in 3/4 of cases: see below.',
    'There are two kinds: cases (41) and responses (24); data: count of them.',
    'It costs $5 to $6, £3 – not US$5m (A$7m); ~20 or ~30; 5 * 3; C&A; R&D; p < 0.05 and a > b.',
    '#1 of 3 @ 50% + more = “all” … it’s half-done; a_b_c; 10^3; x!',
    'The Prison Service’s co-operation—‘well-known’.',
    '½ of it, 5 µm, naïve Łódź, emoji 👩‍⚖️.',
  ])('%s', (text) => {
    expect(printed(text)).toBe(text)
  })

  it.each([
    [
      '\\{x\\} \\| \\$a\\$ \\~\\~b\\~\\~ \\` \\\\ \\<b> \\&amp; \\*\\*',
      '{x} | $a$ ~~b~~ ` \\ <b> &amp; **',
    ],
    ['kinds: cases \\[41\\] and said\\:this[1]', 'kinds: cases [41] and said:this[1]'],
    ['result\\:score and \\:\\:', 'result:score and ::'],
    ['[^1\\] was \\[x\\][y] and \\#One', '[^1] was [x][y] and #One'],
    ['`{x}` is code', '{x} is code'],
    ['1986\\. A good year', '1986. A good year'],
    ['one\\\ntwo', 'one two'],
  ])('%s → %s', (markdown, text) => {
    expect(printed(markdown.replace('[^1\\]', '\\[^1\\]'))).toBe(text)
  })
})
