import { ownCaseQuestions } from '@inspectorate/core'
import { answerQuestions, tallyOfRows } from '@inspectorate/core/answers'
import { describe, expect, it } from 'vitest'
import { recordFile, recordRead, units } from '../../test/made-up-programme.js'
import { tallyRows } from './tally-rows.js'

describe('a tally as rows', () => {
  it('is the same tally again', () => {
    const { cases } = recordRead(recordFile(0, 0), 'a')
    const questions = answerQuestions(ownCaseQuestions(units), units.answerSets)
    const again = tallyOfRows(tallyRows(cases), questions)
    expect([...tallyRows(again)]).toEqual([...tallyRows(cases)])
    expect(again.size).toBe(60)
  })
})
