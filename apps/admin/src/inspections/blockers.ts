import { ownCaseQuestions, type Case, type Framework, type Inspection } from '@inspectorate/core'
import { checkParts } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { caseFormQuestions } from '../inspection/case-answers.js'
import { askedOf } from '../evidence/asked-of.js'
import type { Reading } from '../services/reading.js'
import { sentInspection } from '../inspection/sent-inspection.js'
import { wordFindings } from './word-findings.js'
import type { Blocker } from './blocker.js'
import { rated } from '../inspection/rated.js'
import type { Stage } from '../store/stage.js'

/** What the checks of a stage may ask for; nothing is read that the stage does not need. */
export interface Evidence {
  hasLead(): Promise<boolean>
  inspection(): Promise<Inspection>
  readonly reading: Reading
}

/** What blocks the step out of a stage; the prose is read too before publication. */
export function blockers(
  stage: Stage,
  framework: Framework,
  { hasLead, inspection, reading }: Evidence,
): Promise<Blocker[]> {
  return match(stage)
    .with('set-up', async () =>
      (await hasLead()) ? [] : [{ text: 'Nobody leads the inspection', where: 'team', must: true }],
    )
    .with('fieldwork', async () => {
      const whole = await inspection()
      return [...unfinishedCases(framework, whole.cases), ...unrecorded(framework, whole)]
    })
    .with('analysis', async () => {
      const whole = rated(framework, await inspection())
      const findings = await found(async () => wordFindings(checkParts(whole)))
      return [
        ...unfinishedCases(framework, whole.inspection.cases),
        ...unrecorded(framework, whole.inspection),
        ...findings.filter(({ where }) => where.startsWith('narrative')),
      ]
    })
    .with('ratings-panel', async () => {
      const whole = await inspection()
      return found(async () => wordFindings(await reading.check(sentInspection(framework, whole))))
    })
    .with('published', async () => [])
    .exhaustive()
}

/** What a check finds. A text that cannot be read keeps nobody from the page on which it is mended. */
async function found(check: () => Promise<Blocker[]>): Promise<Blocker[]> {
  try {
    return await check()
  } catch {
    return [{ text: 'The text could not be checked: shorten it', where: 'narrative', must: true }]
  }
}

/** How many questions a case gets, and how many of them are answered. */
export function answeredOf(framework: Framework, one: Omit<Case, 'id'>) {
  const asked = caseFormQuestions(framework).filter(
    // Who has no words to add leaves them empty, and that is no gap.
    ({ ready: { set, asks } }) => set.kind !== 'text' && (asks === null || asks(one)),
  )
  return {
    asked: asked.length,
    answered: asked.filter(({ ready: { id } }) => Object.hasOwn(one.answers, id)).length,
  }
}

/** Rules that are not rated from cases need none. */
function unfinishedCases(framework: Framework, cases: readonly Case[]): Blocker[] {
  if (ownCaseQuestions(framework).length === 0) return []
  if (cases.length === 0) return [{ text: 'There are no cases yet', where: 'cases', must: true }]
  const unfinished = cases.filter((one) => {
    const { asked, answered } = answeredOf(framework, one)
    return answered < asked
  })
  return unfinished.length === 0
    ? []
    : [
        {
          text: `Cases with unanswered questions: ${unfinished.length}`,
          where: 'cases',
          must: true,
        },
      ]
}

/** What the rules ask for and nobody has recorded. Nothing has to wait for it: a part may go unrated. */
function unrecorded(framework: Framework, inspection: Inspection): Blocker[] {
  const { entries, records } = askedOf(framework)
  const missing = [...entries, ...records].filter((one) => {
    // Silence has a meaning, or there was no earlier inspection.
    if (one.list === 'earlierResults' || (one.list === 'facts' && one.unless !== null)) return false
    return !Object.hasOwn(inspection[one.list] ?? {}, one.id)
  })
  if (missing.length === 0) return []
  const shown = missing.slice(0, mostNamed).map(({ label }) => label)
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  const text = `Not recorded yet: ${shown.join(', ')}${more}`
  return [{ text, where: 'evidence', must: false }]
}

const mostNamed = 3
