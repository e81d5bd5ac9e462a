import { describe, expect, it } from 'vitest'
import { parsedOrThrow } from '@inspectorate/core'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'
import type { Inline } from '../view/inline.js'
import { besideAddress } from '../view/beside-address.js'
import { linkWorkbook } from './link-workbook.js'

const text = (value: string): Inline => ({ kind: 'text', value })
const given = parsedOrThrow(buildReport(northtown()))
const workbook = (extension: `.${string}`) => ({ view: 'workbook', extension }) as const
const linked = (
  content: readonly Inline[],
  formats: Parameters<typeof linkWorkbook>[1] = [workbook('.ods'), workbook('.xlsx')],
) => {
  const report = {
    ...given,
    blocks: [
      { kind: 'heading', level: 2, id: 'h', content } as const,
      { kind: 'paragraph', role: 'body', content } as const,
    ],
    footnotes: [{ id: 'footnote-1', number: 1, content }],
  }
  return linkWorkbook(
    {
      report,
      get workbook(): never {
        throw new Error('built though nobody asked for it')
      },
      get record(): never {
        throw new Error('built though nobody asked for it')
      },
    },
    formats,
  ).report
}

describe('the data workbook', () => {
  it('is linked where text and notes name it, in the words that stand there', () => {
    const content = [
      text('The Data workbook has more; another workbook has not. See the data workbook'),
    ]
    const link = (value: string) => ({
      kind: 'link',
      href: `${given.meta.id}.xlsx`,
      beside: true,
      content: [text(value)],
    })
    const expected = [
      text('The '),
      link('Data workbook'),
      text(' has more; another workbook has not. See the '),
      link('data workbook'),
    ]
    const { blocks, footnotes } = linked(content)
    expect(blocks[1]).toMatchObject({ content: expected })
    expect(footnotes[0]).toMatchObject({ content: expected })
  })

  it('is not linked where it is not published, or only as tables for programs', () => {
    const content = [text('See the data workbook')]
    for (const formats of [
      [],
      [workbook('.zip')],
      [{ view: 'report', extension: '.docx' } as const],
    ])
      expect(linked(content, formats).blocks[1]).toMatchObject({ content })
    expect(linked(content, [workbook('.ods')]).blocks[1]).toMatchObject({
      content: [{}, { href: `${given.meta.id}.ods` }],
    })
  })

  it('is not linked in a heading, nor within another link', () => {
    expect(linked([text('The data workbook')]).blocks[0]).toMatchObject({
      content: [text('The data workbook')],
    })
    const link: Inline = {
      kind: 'link',
      href: 'https://example.org/',
      content: [{ kind: 'text', value: 'the data workbook' }],
    }
    expect(linked([link]).blocks[1]).toMatchObject({ content: [link] })
  })
})

it('is led to by its name alone', () => {
  expect(besideAddress('Größe 2.xlsx')).toBe('Gr%C3%B6%C3%9Fe%202.xlsx')
  for (const one of ['../up.xlsx', '/root.xlsx', 'javascript:alert(1)', 'a\\b', '.hidden', ''])
    expect(besideAddress(one)).toBeNull()
})
