import type { Block } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import { rendered, textOfParts } from '../../test/rendered.js'
import { rightToLeftText } from './right-to-left-text.js'

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

describe('text from right to left', () => {
  it.each([
    ['ar-SA', 'يعمل الفريق مع الشرطة'],
    ['he-IL', 'הצוות עובד היטב עם המשטרה'],
    ['ur-PK', 'یہ ٹیم پولیس کے ساتھ کام کرتی ہے'],
  ])('in %s is marked paragraph by paragraph', (language, text) => {
    const part = `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:after="0"/></w:pPr>${run(text)}</w:p><w:p>${run('English')}</w:p>`
    expect(rightToLeftText(part)).toBe(
      `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:bidi/><w:spacing w:after="0"/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="${language}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p><w:p>${run('English')}</w:p>`,
    )
  })

  it('among other text is a run of its own, and leaves the paragraph its direction', () => {
    const part = `<w:p>${run('The notice said שלום לכולם to visitors.')}</w:p>`
    expect(rightToLeftText(part)).toBe(
      `<w:p>${run('The notice said ')}<w:r><w:rPr><w:rtl/><w:lang w:bidi="he-IL"/></w:rPr><w:t xml:space="preserve">שלום לכולם</w:t></w:r>${run(' to visitors.')}</w:p>`,
    )
  })

  it('reads the same in narrative, quotations, lists and headings of a report', async () => {
    const words = 'قال الموظفون: «العمل جيد» (2026) with help'
    const content = [{ kind: 'text' as const, value: words }]
    const paragraph: Block = { kind: 'paragraph', role: 'body', content }
    const blocks: Block[] = [
      { kind: 'heading', level: 1, id: 'h', content },
      paragraph,
      { kind: 'quotation', content: [paragraph], attribution: words },
      { kind: 'list', ordered: true, start: 1, items: [[paragraph]] },
      { kind: 'callout', id: 'c', title: words, content: [paragraph] },
    ]
    const document = textOfParts(
      await rendered({ ...fixtureReport, blocks, contents: [], footnotes: [], figures: [] }),
    )('word/document.xml')
    const paragraphs = document.match(/<w:p>.*?<\/w:p>/gs)!.filter((one) => one.includes('العمل'))
    expect(paragraphs).toHaveLength(7)
    for (const one of paragraphs) {
      expect(one).toMatch(/<w:pPr>.*<w:bidi\/>.*<\/w:pPr>/s)
      expect(one.replace(/<[^>]*>/g, '')).toBe(words)
    }
  })
})
