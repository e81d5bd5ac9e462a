import { parsedOrThrow, parseInspection } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { frameworkById } from '@inspectorate/frameworks'
import { describe, expect, it } from 'vitest'
import { northtown } from '../test/northtown.js'
import { buildViews } from './publish/build-views.js'
import { checkInspection } from './check/index.js'
import { rateForPublication } from './publish/rate-for-publication.js'

const edition = JSON.stringify(frameworkById('hmip-pdu-2021')!.file)
const inspection = JSON.stringify(
  northtown({
    narrative: {
      '2.2': 'Safe in :count[assessment-safety yes]{sentence=licence}, for :context[caseload].',
    },
  }).inspection,
)

/** All that is published of an inspection in which an id is spelled so, with the id blotted out. */
function published(id: string, spelled: string): unknown {
  const renamed = (text: string): unknown =>
    JSON.parse(
      text
        .replaceAll(`"${id}"`, `"${spelled}"`)
        .replaceAll(`[${id} `, `[${spelled} `)
        .replaceAll(`[${id}]`, `[${spelled}]`)
        .replaceAll(`{${id}=`, `{${spelled}=`)
        .replaceAll(`=${id}}`, `=${spelled}}`),
    )
  const framework = frameworkOfRules(parsedOrThrow(parseRules(renamed(edition))))
  const rated = rateForPublication(parsedOrThrow(parseInspection(renamed(inspection), [framework])))
  const views = parsedOrThrow(buildViews(rated, { cases: true }))
  const text = JSON.stringify([views, checkInspection(rated)])
  // Long references become ids by a checksum.
  return JSON.parse(text.replaceAll(spelled, '□').replace(/figure-[\w□-]+/g, 'figure'))
}

// The only name that every object has and an id may be.
describe('an id called “constructor” is like any other', () => {
  it.each([
    ['a standard with evidence', '2.2'],
    ['a standard without evidence', '1.4'],
    ['a question with answers', 'assessment-safety'],
    ['a question without answers', 'management-oversight'],
    ['a characteristic that cases have', 'sentence'],
    ['a characteristic that no case has', 'practitioner'],
    ['a value that cases have', 'licence'],
    ['a value that no case has', 'trainee'],
    ['a survey without responses', 'staff-survey'],
    ['a context figure', 'caseload'],
    ['a section', 'foreword'],
    ['a block', 'diversity'],
    ['an addressee', 'pdu'],
    ['a case', 'case-3'],
  ])('for %s', (_, id) => {
    expect(published(id, 'constructor')).toEqual(published(id, 'constructer'))
  })
})
