import { match, P } from 'ts-pattern'
import type { Finding } from './finding.js'
import { warningWords } from './warning-words.js'

/** A finding in words, with what to do about it; `all` are those that say the same of several places. */
export function findingWords(finding: Finding, all: readonly Finding[] = [finding]): string {
  return match(finding)
    .with(
      { code: 'narrative-fault' },
      ({ issue: { found, expected } }) =>
        `The report cannot print ${found} here. It takes ${asSentence(expected)}`,
    )
    .with(
      { sentence: P.string },
      ({ found, evidence, mend }) =>
        `“${found}”: ${[evidence, mend].filter(Boolean).map(asSentence).join(' ')}`,
    )
    .with({ mend: P.string }, ({ found, mend }) => `${found} ${mend}`)
    .with({ code: 'guidance-unanswered' }, (one) => warningWords(one))
    .with({ code: 'departure-outside-policy' }, ({ points, cases, ...one }) =>
      warningWords({ ...one, margin: { points, cases } }),
    )
    .with({ code: 'departure-without-effect' }, (one) => warningWords(one))
    .with({ code: 'standard-undecided' }, ({ hasEvidence }) => {
      const standards = listed(
        all.flatMap((one) =>
          one.code === 'standard-undecided' ? [`${one.standard} ${one.title}`] : [],
        ),
      )
      return hasEvidence
        ? `Not judged yet: ${standards}. Record the panel’s judgement, or why it cannot be rated.`
        : `Not judged yet, for want of relevant cases: ${standards}. Record why it cannot be rated.`
    })
    .with({ code: 'undecided-by-rules' }, ({ title, because }) => `${title}: ${because}`)
    .with(
      { code: 'reason-empty' },
      ({ standard, found }) =>
        `The reason on ${standard} says nothing: “${found}”. It is published: write the reason.`,
    )
    .with({ code: 'part-unset' }, ({ part }) => unset[part])
    .with(
      { code: 'section-unwritten' },
      () =>
        `Nothing is written for ${listed(all.flatMap((one) => (one.code === 'section-unwritten' ? [one.section] : [])))}.`,
    )
    .with(
      { code: 'recommendation-unsupported' },
      ({ number }) =>
        `Recommendation ${number} names no finding that leads to it. Say which it arises from.`,
    )
    .with(
      { code: 'editors-note' },
      ({ text }) =>
        `An editor’s note, printed nowhere: “${text}”. Take it out once it is answered.`,
    )
    .exhaustive()
}

const unset = {
  publication: 'Say when the report is published.',
  fieldwork: 'Say when fieldwork began.',
  sample: 'Say when the sampled sentences began.',
  cases: 'There are no cases yet.',
  recommendations: 'There are no recommendations yet.',
} as const

/** Ended by a full stop, unless a sentence ends there already. */
function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
