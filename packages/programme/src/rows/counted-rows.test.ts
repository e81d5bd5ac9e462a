import { ownCaseQuestions } from '@inspectorate/core'
import { answerQuestions, tallyOfRows } from '@inspectorate/core/answers'
import { expect, it } from 'vitest'
import { recordFile, recordRead, units } from '../../test/made-up-programme.js'
import { countedRows, countsText, type Counted } from './counted-rows.js'
import { tallyRows } from './tally-rows.js'

it('reads out of a text of counts what was put into it, whatever was read before', () => {
  const seen = new Map<string, Counted>()
  const questions = answerQuestions(ownCaseQuestions(units), units.answerSets)
  for (const service of [0, 1]) {
    const { cases } = recordRead(recordFile(service, 0, { cases: 10 }), `${service}`)
    const rows = [...tallyRows(cases)]
    expect(countedRows(countsText(rows), seen)).toEqual(rows)
    expect(tallyOfRows(countedRows(countsText(rows), seen), questions)).toEqual(
      tallyOfRows(rows, questions),
    )
  }
})
