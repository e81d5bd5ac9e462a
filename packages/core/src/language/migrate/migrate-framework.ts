import { match } from 'ts-pattern'
import type { Framework, Guidance, Standard } from '../../framework/framework-schema.js'
import type { Adjustment } from '../adjust/adjustment-schema.js'
import type { Rate } from '../rate/rate-schema.js'
import type { RuleNode, RulesFile } from '../rules-schema.js'
import { sharesAsCuts } from './shares-as-cuts.js'

/** Rules in the framework language, and what of the framework is no rule and stays where it is. */
export interface MigratedFramework {
  readonly rules: RulesFile
  /** What the rules leave out, a sentence each. */
  readonly left: readonly string[]
}

const scale = 'rating'
const en = (text: string) => ({ en: text })

/**
 * The rules of a framework of the old format. Ids stay: standards keep their numbers, and a key question is
 * a node by the id of its question. Sources go with their rules.
 */
export function migrateFramework(framework: Framework): MigratedFramework {
  const { id, title, edition, publisher, credit, domains } = framework
  const named = { document: `${title}, ${edition}`, confirmed: false }
  const standards = domains.flatMap((domain) => domain.standards)
  const parts = domains.map((domain): RuleNode => ({
    id: `domain-${domain.id}`,
    number: domain.id,
    title: en(domain.title),
    source: named,
    rate: { rows: [] },
    parts: domain.standards.map((standard) => standardNode(framework, standard)),
  }))
  const rules: RulesFile = {
    language: 1,
    id,
    title: en(title),
    edition,
    publisher: en(publisher),
    credit: en(credit),
    source: named,
    scale,
    scales: {
      [scale]: framework.scale.map(({ id: grade, label, points, tone }) => ({
        id: grade,
        label: en(label),
        ...(points === undefined ? {} : { points }),
        tone,
      })),
    },
    nodes: overallNode(framework, standards, parts),
  }
  return { rules, left: leftOut(framework) }
}

function overallNode(
  { overall }: Framework,
  standards: readonly Standard[],
  parts: readonly RuleNode[],
): RuleNode[] {
  if (overall.rule === 'none' || overall.rule === 'by-rules') return [...parts]
  const scored = standards.filter((one) => one.scored && one.rating.rule !== 'reported-only')
  const shares = overall.rule === 'share-of-maximum' ? overall.shares : overall.otherwise
  return [
    {
      id: 'overall',
      title: en('Overall'),
      source: sourceOf(overall.source),
      needs: 1,
      rate: {
        band: { combine: 'share', of: scored.map(({ id }) => id) },
        cuts: sharesAsCuts(shares, overall.rule === 'sum-and-table' ? overall.table : undefined),
      },
      parts: [...parts],
    },
  ]
}

function standardNode(framework: Framework, standard: Standard): RuleNode {
  const source = sourceOf(standard.rating.source)
  const questions = standard.keyQuestions.map(({ id, label }): RuleNode => ({
    id,
    title: en(label),
    source,
    rate: { tally: { of: 'cases', as: 'percent', questions: [id] } },
  }))
  const adjust = framework.guidance.filter((one) => one.standard === standard.id).map(adjustmentOf)
  const rate = rateOf(framework, standard)
  return {
    id: standard.id,
    number: standard.id,
    title: en(standard.title),
    source,
    ...(rate ? { rate } : {}),
    ...(adjust.length > 0 ? { adjust } : {}),
    ...(questions.length > 0 ? { parts: questions } : {}),
  }
}

function rateOf({ banding }: Framework, { rating }: Standard): Rate | undefined {
  return match(rating.rule)
    .with('judged', 'by-rules', () => undefined)
    .with('reported-only', (): Rate => ({ rows: [] }))
    .with('lowest-key-question', (): Rate => ({
      band: { combine: 'worst' },
      ...(banding!.of === 'rounded' ? { round: 1 } : {}),
      cuts: banding!.bands.map(({ rating: grade, from }) => ({ from, grade })),
    }))
    .exhaustive()
}

/** Guidance that says “normally” may be passed with a reason, as before; guidance to weigh asks to be weighed. */
function adjustmentOf({ when, then, text, source }: Guidance): Adjustment {
  return {
    when: { of: when.standards, orWorse: when.atMost, count: when.count },
    ...(then.rule === 'weigh'
      ? { strength: 'consider' as const }
      : { noBetterThan: then.rating, strength: 'normally' as const }),
    text: en(text),
    source: sourceOf(source),
  }
}

function sourceOf({
  citation,
  confirmed,
}: {
  readonly citation: string
  readonly confirmed: boolean
}) {
  return { document: citation, confirmed }
}

function leftOut({ discretion, domains, surveys, characteristics }: Framework): string[] {
  const count = (many: number, one: string, several: string) =>
    many === 0 ? [] : [`${many} ${many === 1 ? one : several}`]
  const standards = domains.flatMap((domain) => domain.standards)
  const prompts = standards.flatMap((one) => [
    ...one.prompts,
    ...one.keyQuestions.flatMap((question) => question.prompts),
  ])
  const left = [
    ...count(prompts.length, 'prompt', 'prompts'),
    ...count(
      domains.flatMap(({ blocks }) => blocks).length,
      'block of findings',
      'blocks of findings',
    ),
    ...count(surveys.length, 'survey', 'surveys'),
    ...count(characteristics.length, 'characteristic of cases', 'characteristics of cases'),
  ]
  return [
    ...(left.length > 0 ? [`What is asked and reported is no rule: ${left.join(', ')}.`] : []),
    ...(discretion
      ? [
          'How near a boundary a departure normally stays: the language takes any recorded departure that no rule forbids.',
        ]
      : []),
  ]
}
