import { isInspectionError } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import type { BoundFigure } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { rendered } from '../test/rendered.js'
import { htmlExporter } from './html-exporter.js'

const hostile = `<script>alert(1)</script> ]]> =cmd|' /C calc'!A0 \u202E ${'x'.repeat(300)}`
const firmness = fixtureReport.blocks.flatMap((block) =>
  block.kind === 'rating' ? (block.firmness ?? []) : [],
)
const idsOf = (page: string) => [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
const targetsOf = (page: string) => [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)

describe('a page', () => {
  it('keeps to itself how firm a rating is', async () => {
    const page = await rendered(fixtureReport)
    expect(firmness.length).toBeGreaterThan(5)
    for (const sentence of firmness) expect(page).not.toContain(sentence)
  })

  it('unfolds how firm a rating is where that is asked for, without script', async () => {
    const page = await rendered(fixtureReport, { firmness: true })
    expect(page).toMatch(
      /<details class="insp-firmness">\s*<summary>How firm this rating is<\/summary>\s*<ul>\s*<li>\d cases? judged differently/,
    )
  })

  it('leads to a file beside it by its name; a fragment, which stands elsewhere, does not', async () => {
    const content = [{ kind: 'text', value: 'the data' }] as const
    const link = { kind: 'link', href: 'data 1.xlsx', beside: true, content } as const
    const view = {
      ...fixtureReport,
      blocks: [{ kind: 'paragraph', role: 'body', content: [link] } as const],
    }
    expect(await rendered(view)).toContain('<a href="data%201.xlsx">the data</a>')
    const fragment = await rendered(view, { fragment: true })
    expect(fragment).toContain('<p>the data</p>')
    expect(fragment).not.toContain('data%201.xlsx')
  })

  it('is the same to the byte every time', async () => {
    expect(await rendered(fixtureReport)).toBe(await rendered(fixtureReport))
  })

  it('weighs less than 400 kB', async () => {
    expect(Buffer.byteLength(await rendered(fixtureReport))).toBeLessThan(400_000)
  })

  it('names every place once, and every link in it leads to one', async () => {
    const page = await rendered(fixtureReport)
    const ids = idsOf(page)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(targetsOf(page).filter((target) => !ids.includes(target))).toEqual([])
  })

  it('links every use of a figure to its evidence, and the evidence to every use', async () => {
    const page = await rendered(fixtureReport)
    const printedOften = fixtureReport.figures.filter(({ uses }) => uses > 4)
    expect(printedOften).not.toHaveLength(0)
    const [{ id, text, value, uses, evidence }] = printedOften as [BoundFigure]
    expect(page.match(new RegExp(`href="#${id}"`, 'g'))).toHaveLength(uses)
    for (let use = 1; use <= uses; use += 1) {
      expect(page).toContain(`id="${id}-${use}"`)
      expect(page).toContain(`href="#${id}-${use}"`)
    }
    expect(page).toContain(`<data value="${value}">${text}</data>`)
    const word = fixtureReport.figures.find((one) => one.reference === 'rating[2.2]')!.text
    expect(page).toContain(`<data value="${word}">${word}</data>`)
    for (const { label, value: counted } of evidence)
      expect(page).toContain(`<dt>${label}</dt><dd>${counted}</dd>`)
  })

  it('has no script but its description for search engines, and no style attribute', async () => {
    const page = await rendered(fixtureReport)
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(page).not.toMatch(/<[^>]*\s(style|on\w+)=/)
  })

  it('has an address for each recommendation, numbered through all addressees', async () => {
    const page = await rendered(fixtureReport)
    const cards = fixtureReport.blocks.filter(({ kind }) => kind === 'recommendation')
    expect(cards).toHaveLength(4)
    for (const [i] of cards.entries())
      expect(page).toContain(`<article class="insp-card" id="recommendation-${i + 1}">`)
  })

  it('says of a draft that it is one, and keeps it from search engines', async () => {
    const meta = {
      ...fixtureReport.meta,
      state: 'draft' as const,
      stateText: 'Draft: not for publication',
    }
    const page = await rendered({ ...fixtureReport, meta })
    expect(page).toContain('<p class="insp-state"><strong>Draft: not for publication</strong></p>')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(await rendered(fixtureReport)).not.toContain('noindex')
  })

  it('carries hostile text as text wherever it stands', async () => {
    const page = await rendered(hostileThroughout(fixtureReport))
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toContain(hostile)
    expect(page).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; =cmd|&#39; /C calc&#39;!A0 \u202E',
    )
  })
})

describe('a fragment', () => {
  it('is one element with a style that reaches nothing outside it', async () => {
    const fragment = await rendered(fixtureReport, { fragment: true })
    expect(fragment).toMatch(/^<article class="insp"[^]*<\/article>\n$/)
    expect(fragment).not.toMatch(/<(html|head|body|main|script|meta|link)[ >]/)
    const style = /<style>([^]*)<\/style>/.exec(fragment)![1]!
    const selectors = [...style.matchAll(/(?:^|[{}])\s*([^{}@]+)\{/g)].flatMap(([, list]) =>
      list!.split(','),
    )
    expect(selectors.length).toBeGreaterThan(100)
    expect(selectors.map((one) => one.trim()).filter((one) => !one.startsWith('.insp'))).toEqual([])
    expect(style).not.toContain('@page')
  })

  it('has ids of its own, and links that lead to them', async () => {
    const fragment = await rendered(fixtureReport, { fragment: true })
    const ids = idsOf(fragment)
    expect(ids.filter((id) => !id.startsWith('northtown-2026-'))).toEqual([])
    expect(targetsOf(fragment).filter((target) => !ids.includes(target))).toEqual([])
  })

  it('begins at the heading level it is told', async () => {
    const fragment = await rendered(fixtureReport, { fragment: true, headingLevel: 2 })
    expect(fragment).not.toContain('<h1')
    expect(fragment).toContain('<h2 id="northtown-2026-insp-title">')
    expect(fragment).toContain('<h3 id="northtown-2026-s-foreword">')
  })
})

it('stops when told to', async () => {
  const signal = { aborted: false }
  const exporter = htmlExporter()
  const error: unknown = await (async () => {
    for await (const _ of exporter.render(fixtureReport, exporter.options.parse({}), { signal }))
      signal.aborted = true
  })().catch((reason: unknown) => reason)
  expect(isInspectionError(error) && error.code).toBe('aborted')
})

it('tells how far it is', async () => {
  const steps: string[] = []
  const exporter = htmlExporter()
  const onProgress = (done: number, of: number) => void steps.push(`${done}/${of}`)
  for await (const _ of exporter.render(fixtureReport, exporter.options.parse({}), { onProgress }));
  const all = fixtureReport.blocks.length
  expect(steps.at(-1)).toBe(`${all}/${all}`)
})

/** The view with every printed text replaced, ids and kinds kept. */
function hostileThroughout<T>(value: T, key = ''): T {
  const kept = [
    'kind',
    'id',
    'to',
    'figure',
    'footnote',
    'table',
    'role',
    'align',
    'tone',
    'language',
    'state',
  ]
  if (typeof value === 'string') return (kept.includes(key) ? value : hostile) as T
  if (Array.isArray(value)) return value.map((item: unknown) => hostileThroughout(item, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, hostileThroughout(inner as unknown, name)]),
  ) as T
}
