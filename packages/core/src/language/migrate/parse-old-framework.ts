import { caseQuestions, standardsOf } from '../../framework/framework-questions.js'
import { describeFound, oneOf, type Issue, type Parsed } from '../../issue.js'
import { parseWith } from '../../parse-with.js'
import { OldFrameworkSchema, type OldFramework } from './old-framework-schema.js'

/** A framework of the old format from unknown data: its shape, then that all it names exists and its bands cover the scale. */
export function parseOldFramework(input: unknown): Parsed<OldFramework> {
  const shaped = parseWith(OldFrameworkSchema, input)
  if (!shaped.ok) return shaped
  const issues = [
    ...danglingNames(shaped.value),
    ...duplicates(shaped.value),
    ...brokenBands(shaped.value),
  ]
  return issues.length > 0 ? { ok: false, issues } : shaped
}

function danglingNames(framework: OldFramework): Issue[] {
  const ratings = framework.scale.map((rating) => rating.id)
  const standards = standardsOf(framework).map((standard) => standard.id)
  const issues: Issue[] = []
  const check = (path: (string | number)[], id: string, known: string[], code: Issue['code']) => {
    if (!known.includes(id))
      issues.push({ code, path, found: describeFound(id), expected: oneOf(known) })
  }
  framework.banding?.bands.forEach((band, i) =>
    check(['banding', 'bands', i, 'rating'], band.rating, ratings, 'unknown-rating'),
  )
  framework.guidance.forEach((guidance, i) => {
    check(['guidance', i, 'standard'], guidance.standard, standards, 'unknown-standard')
    check(['guidance', i, 'when', 'atMost'], guidance.when.atMost, ratings, 'unknown-rating')
    guidance.when.standards.forEach((id, j) =>
      check(['guidance', i, 'when', 'standards', j], id, standards, 'unknown-standard'),
    )
    if (guidance.then.rule === 'normally-at-most')
      check(['guidance', i, 'then', 'rating'], guidance.then.rating, ratings, 'unknown-rating')
  })
  framework.domains.forEach((domain, i) =>
    domain.blocks.forEach((block, j) =>
      check(
        ['domains', i, 'blocks', j, 'after'],
        block.after,
        domain.standards.map((s) => s.id),
        'unknown-standard',
      ),
    ),
  )
  const overall = framework.overall
  if (overall.rule === 'sum-and-table') {
    overall.table.bands.forEach((band, i) =>
      check(['overall', 'table', 'bands', i, 'rating'], band.rating, ratings, 'unknown-rating'),
    )
    overall.otherwise.forEach((share, i) =>
      check(['overall', 'otherwise', i, 'rating'], share.rating, ratings, 'unknown-rating'),
    )
  }
  if (overall.rule === 'share-of-maximum')
    overall.shares.forEach((share, i) =>
      check(['overall', 'shares', i, 'rating'], share.rating, ratings, 'unknown-rating'),
    )
  const values = new Map(
    framework.characteristics.map((c) => [c.id, c.values.map((value) => value.id)]),
  )
  const questions = caseQuestions(framework)
  const questionIds = questions.map((question) => question.id)
  for (const { id, asked } of questions) {
    if (!asked) continue
    if ('question' in asked)
      check(['questions', id, 'asked'], asked.question, questionIds, 'unknown-question')
    else if ('characteristic' in asked) {
      check(
        ['questions', id, 'asked'],
        asked.characteristic,
        [...values.keys()],
        'unknown-characteristic',
      )
      for (const value of asked.is)
        check(
          ['questions', id, 'asked', 'is'],
          value,
          values.get(asked.characteristic) ?? [],
          'unknown-characteristic',
        )
    }
  }
  return issues
}

function duplicates(framework: OldFramework): Issue[] {
  const sections = framework.report.flatMap((part) => (part.part === 'section' ? [part.id] : []))
  const lists: [string, string[]][] = [
    ['scale', framework.scale.map((rating) => rating.id)],
    ['characteristics', framework.characteristics.map((characteristic) => characteristic.id)],
    ['addressees', framework.addressees.map((addressee) => addressee.id)],
    [
      'sections',
      [
        ...sections,
        ...framework.domains.flatMap((d) => [
          d.id,
          ...d.standards.map((s) => s.id),
          ...d.blocks.map((b) => b.id),
        ]),
      ],
    ],
    [
      'questions',
      [
        ...caseQuestions(framework).map((question) => question.id),
        ...framework.surveys.flatMap((survey) => survey.questions.map((question) => question.id)),
      ],
    ],
  ]
  return lists.flatMap(([list, ids]) =>
    ids
      .filter((id, i) => ids.indexOf(id) !== i)
      .map((id): Issue => ({
        code: 'duplicate-id',
        path: [list],
        found: describeFound(id),
        expected: 'each id once',
      })),
  )
}

function brokenBands(framework: OldFramework): Issue[] {
  const issues: Issue[] = []
  const check = (path: (string | number)[], froms: readonly number[]) => {
    const ascending = froms.every((from, i) => (i === 0 ? from === 0 : from > froms[i - 1]!))
    if (!ascending)
      issues.push({
        code: 'framework-inconsistent',
        path,
        found: froms.join(', '),
        expected: 'bands that begin at 0 and rise',
      })
  }
  if (framework.banding)
    check(
      ['banding', 'bands'],
      framework.banding.bands.map((band) => band.from),
    )
  if (framework.overall.rule === 'sum-and-table')
    check(
      ['overall', 'table', 'bands'],
      framework.overall.table.bands.map((band) => band.from),
    )
  if (framework.overall.rule !== 'none')
    framework.scale.forEach((rating, i) => {
      if (rating.points === undefined)
        issues.push({
          code: 'framework-inconsistent',
          path: ['scale', i, 'points'],
          found: 'nothing',
          expected: 'points, because the overall rating is a sum',
        })
    })
  standardsOf(framework).forEach((standard) => {
    if (standard.rating.rule !== 'lowest-key-question') return
    if (standard.keyQuestions.length > 0 && framework.banding) return
    issues.push({
      code: 'framework-inconsistent',
      path: ['standards', standard.id],
      found: 'the rule lowest-key-question',
      expected: 'key questions, and banding for the framework',
    })
  })
  return issues
}
