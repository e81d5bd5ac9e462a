import type { Block, ReportView } from '@inspectorate/publication'
import { viewOf } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'
import { templateOf } from '../test/template-of.js'
import { checkLayout } from './layout/check-layout.js'

const sample = viewOf('portsmouth-2023', 'report')
const sampleWith = (blocks: readonly Block[]): ReportView => ({ ...sample, blocks })

/** The same with so many recommendations, in the words of its own. */
function withRecommendations(count: number): ReportView {
  const all = sample.blocks.filter((block) => block.kind === 'recommendation')
  const first = sample.blocks.indexOf(all[0]!)
  const many = Array.from({ length: count }, (_, i) => ({
    ...all[i % all.length]!,
    id: `recommendation-${i + 1}`,
    number: i + 1,
    title: `Recommendation ${i + 1}`,
  }))
  return sampleWith([
    ...sample.blocks.slice(0, first),
    ...many,
    ...sample.blocks.slice(first).filter((block) => block.kind !== 'recommendation'),
  ])
}

const longName =
  'The Metropolitan and Rural Boroughs’ Integrated Supervision, Resettlement and Family Support Partnership of Mid Eastshire'

/** Nothing that an author may leave out. */
function bare(): ReportView {
  const optional = new Set(['list', 'quotation', 'practice-example', 'recommendation'])
  const { logo: _, ...cover } = sample.cover
  return { ...sampleWith(sample.blocks.filter(({ kind }) => !optional.has(kind))), cover }
}

const reports: Readonly<Record<string, () => ReportView>> = {
  'with 300 recommendations': () => withRecommendations(300),
  'of a service with a name of 120 characters': () => ({
    ...sample,
    meta: {
      ...sample.meta,
      service: longName,
      title: `An inspection of probation services: ${longName}`,
    },
  }),
  'with nothing that may be left out': bare,
  'by other rules': () => viewOf('riverside-home-care', 'report'),
  'of every kind of block': () => viewOf('northtown', 'report'),
  'of every kind of answer': () => viewOf('every-answer', 'report'),
}

const inFont = (font: string, size: number) =>
  templateOf({
    styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/><w:sz w:val="${size}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`,
  })

const found = async (view: ReportView, template?: Uint8Array) => {
  const { findings, doubts } = checkLayout(await rendered(view, template ? { template } : {}))
  return [...findings, ...doubts]
}

describe('a report has no page that is half empty, and nothing parted that could be whole', () => {
  it.each(['Arial', 'Calibri', 'Cambria', 'Times New Roman', 'Georgia'])('in %s', async (font) => {
    for (const size of [22, 24]) expect(await found(sample, inFont(font, size))).toEqual([])
  })

  it('in its own style', async () => {
    expect(await found(sample)).toEqual([])
  })

  it.each(Object.keys(reports))('%s', async (name) => {
    expect(await found(reports[name]!())).toEqual([])
    expect(await found(reports[name]!(), inFont('Calibri', 22))).toEqual([])
  })
})
