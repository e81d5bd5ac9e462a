import { ownEntry } from '../../bare-record.js'
import { answerQuestions } from '../../answers/answer-question.js'
import { yesNo } from '../../answers/yes-no.js'
import { pooledQuestions } from '../../framework/framework-questions.js'
import type { Framework } from '../../framework/framework.js'
import { describeFound, type Issue } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { isYesNo } from '../../tally/is-yes-no.js'
import type { PooledRecord } from '../pooled-record.js'

interface Pooling {
  readonly id: string
  readonly sample: { readonly cohort?: number | undefined }
  readonly caseSets?: Readonly<Record<string, readonly PooledRecord[]>> | undefined
}

/** Faults in what is pooled: sets there are not, records twice, of another framework, or answered otherwise. */
export function checkCaseSets(framework: Framework, { id, sample, caseSets }: Pooling): Issue[] {
  const { pooled = [] } = framework
  const known = pooled.map((set) => set.id)
  const issues = Object.entries(caseSets ?? {}).flatMap(([set, records]): Issue[] => {
    const found = pooled.find((one) => one.id === set)
    if (found)
      return records.flatMap((record, i) => [
        ...checkRecord(record, records.slice(0, i), { id, path: ['caseSets', set, i] }),
        ...checkFramework(record, found.framework, ['caseSets', set, i]),
        ...checkSets(framework, set, record, ['caseSets', set, i]),
      ])
    const expected =
      known.length === 0 ? 'none: the framework pools no cases' : nearestTo(set, known)
    return [
      {
        code: 'unknown-name',
        path: ['caseSets', set],
        found: `the case set ${describeFound(set)}`,
        expected,
      },
    ]
  })
  if (sample.cohort === undefined || known.length === 0) return issues
  return [
    ...issues,
    {
      code: 'wrong-form',
      path: ['sample', 'cohort'],
      found: describeFound(sample.cohort),
      expected: 'none: cases are pooled of samples that were drawn each from its own cohort',
    },
  ]
}

function checkRecord(
  record: PooledRecord,
  before: readonly PooledRecord[],
  { id, path }: { readonly id: string; readonly path: Issue['path'] },
): Issue[] {
  const twice = before.some((one) => one.id === record.id || one.sha256 === record.sha256)
  if (!twice && record.id !== id) return []
  return [
    {
      code: 'duplicate-id',
      path: [...path, 'id'],
      found: describeFound(record.id),
      expected: twice ? 'each inspection once' : 'other inspections than this one',
    },
  ]
}

function checkFramework(record: PooledRecord, framework: string, path: Issue['path']): Issue[] {
  if (record.framework === framework) return []
  return [
    {
      code: 'other-framework',
      path: [...path, 'framework'],
      found: describeFound(record.framework),
      expected: framework,
    },
  ]
}

/** Answers are added only to answers of the same set. */
function checkSets(
  { domains, answerSets }: Framework,
  set: string,
  { cases }: PooledRecord,
  path: Issue['path'],
): Issue[] {
  const questions = answerQuestions(pooledQuestions({ domains }, set), answerSets)
  return questions.flatMap(({ id, set: { signature } }): Issue[] => {
    const counted = ownEntry(cases.questions, id)
    if (!counted) return []
    const found = isYesNo(counted) ? yesNo.signature : ownEntry(cases.sets, id)
    if (found === signature) return []
    return [
      {
        code: 'other-answers',
        path: [...path, 'cases', 'questions', id],
        found: describeFound(found),
        expected: signature,
      },
    ]
  })
}
