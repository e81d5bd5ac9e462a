import { parsedOrThrow } from '@inspectorate/core'
import { expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildViews } from '../publish/build-views.js'
import { plainText } from '../view/plain-text.js'

const glossary = (foreword: string) => {
  const { report } = parsedOrThrow(
    buildViews(northtown({ narrative: { foreword } }), { cases: false }),
  )
  return report.blocks.flatMap((block) =>
    block.kind === 'table' && block.id === 's-abbreviations'
      ? block.rows.map(({ cells }) => cells.map(({ content }) => plainText(content)))
      : [],
  )
}
const three =
  'Senior probation officers (SPOs) and the local authority (LA) meet.\n\n- The youth justice board (YJB) meets too.\n- Another local area (LA).'

it('abbreviations are told with what the report first wrote out, in the order of letters', () => {
  expect(glossary(three)).toEqual([
    ['LA', 'Local authority'],
    ['SPOs', 'Senior probation officers'],
    ['YJB', 'Youth justice board'],
  ])
})

it('one or two need no glossary', () => {
  expect(glossary('The local authority (LA) met.')).toEqual([])
})
