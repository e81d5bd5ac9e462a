import { ownCaseQuestions, type Framework, type Inspection } from '@inspectorate/core'
import type { Finding } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { askedOf } from '../evidence/asked-of.js'
import { linkedTodo } from './linked-todo.js'
import type { Blocker } from './blocker.js'
import type { RecordedList } from '../store/schema.js'
import type { Stage } from '../store/stage.js'

/** What the checks of a stage may ask for; nothing is read that the stage does not need. */
export interface Evidence {
  hasLead(): Promise<boolean>
  /** How many cases there are, and how many of them have questions that are not answered. */
  cases(): Promise<{ readonly all: number; readonly unfinished: number }>
  recorded(): Promise<Pick<Inspection, RecordedList>>
  /** Cases that two people assess: not finished by both, and not settled where the two differ. */
  twice(): Promise<{ readonly unfinished: number; readonly unsettled: number }>
  /** What `check` finds, with or without reading the prose itself. Rejects with `Unread` when it cannot be finished. */
  found(how: 'check' | 'checkParts'): Promise<readonly Finding[]>
}

/** What blocks the step out of a stage; the prose is read too before publication. */
export function blockers(
  stage: Stage,
  framework: Framework,
  { hasLead, cases, recorded, twice, found }: Evidence,
): Promise<Blocker[]> {
  const unready = async () => [
    ...(await unfinishedCases(framework, cases)),
    ...assessedTwice(await twice()),
    ...unrecorded(framework, await recorded()),
  ]
  return match(stage)
    .with('set-up', async (): Promise<Blocker[]> =>
      (await hasLead())
        ? []
        : [{ text: 'Nobody leads the inspection', part: 'details', where: 'team', must: true }],
    )
    .with('fieldwork', unready)
    .with('analysis', async () => [
      ...(await unready()),
      ...linkedTodo(await found('checkParts')).filter(({ part }) => part === 'sections'),
    ])
    .with('ratings-panel', async () => linkedTodo(await found('check')))
    .with('published', async () => [])
    .exhaustive()
}

/** As it is found before a publication. */
const noCases: Finding = {
  code: 'part-unset',
  part: 'cases',
  path: ['cases'],
  severity: 'error',
  blocks: 'publish',
}

/** Rules that are not rated from cases need none. */
async function unfinishedCases(framework: Framework, cases: Evidence['cases']): Promise<Blocker[]> {
  if (ownCaseQuestions(framework).length === 0) return []
  const { all, unfinished } = await cases()
  if (all === 0) return linkedTodo([noCases])
  return unfinished === 0
    ? []
    : [
        {
          text: `Cases with unanswered questions: ${unfinished}`,
          part: 'cases',
          where: 'cases',
          must: true,
        },
      ]
}

/** Nothing has to wait for it: the first assessment counts. From the panel stage on it can no longer be made good. */
function assessedTwice({
  unfinished,
  unsettled,
}: Awaited<ReturnType<Evidence['twice']>>): Blocker[] {
  const open = (text: string, count: number): Blocker[] =>
    count === 0
      ? []
      : [{ text: `${text}: ${count}`, part: 'cases', where: 'assessors', must: false }]
  return [
    ...open('Cases that two people assess and have not both finished', unfinished),
    ...open('Cases on which two assessors differ and have not settled', unsettled),
  ]
}

/** What the rules ask for and nobody has recorded. Nothing has to wait for it: a part may go unrated. */
function unrecorded(framework: Framework, recorded: Pick<Inspection, RecordedList>): Blocker[] {
  const { entries, records } = askedOf(framework)
  const missing = [...entries, ...records].filter((one) => {
    // Silence has a meaning, or there was no earlier inspection.
    if (one.list === 'earlierResults' || (one.list === 'facts' && one.unless !== null)) return false
    return !Object.hasOwn(recorded[one.list] ?? {}, one.id)
  })
  if (missing.length === 0) return []
  const shown = missing.slice(0, mostNamed).map(({ label }) => label)
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  const text = `Not recorded yet: ${shown.join(', ')}${more}`
  return [{ text, part: 'evidence', where: 'evidence', must: false }]
}

const mostNamed = 3
