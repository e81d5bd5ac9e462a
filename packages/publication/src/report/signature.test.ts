import { expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { plainText } from '../view/plain-text.js'
import { buildViews } from '../publish/build-views.js'

const signed = (signatory: object) =>
  buildViews(
    northtown({
      narrative: { foreword: 'The service has settled.' },
      publication: {
        title: 'An inspection',
        publisher: 'Test Inspectorate',
        published: '2026-01',
        signatory,
      },
    }),
    { cases: false },
  )
const by = { name: 'Ines Okafor', office: 'Chief Inspector' }

it('a report is signed at the end of its foreword', () => {
  const views = signed(by)
  const blocks = views.ok ? views.value.report.blocks : []
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'signature')
  const [before, block] = [blocks[at - 1], blocks[at]]
  expect(before?.kind === 'paragraph' && plainText(before.content)).toBe('The service has settled.')
  expect(block?.kind === 'paragraph' && plainText(block.content)).toBe(
    'Ines Okafor Chief Inspector',
  )
})

it('a signature of a section that is not in the report is refused', () => {
  const views = signed({ ...by, section: 'forword' })
  expect(views).toMatchObject({
    ok: false,
    issues: [{ path: ['publication', 'signatory', 'section'], found: 'forword' }],
  })
})
