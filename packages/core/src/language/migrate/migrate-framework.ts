import { match } from 'ts-pattern'
import type { Adjustment } from '../schema/adjustment-schema.js'
import type { Rate } from '../schema/rate-schema.js'
import type { RuleNode, RulesFile } from '../schema/rules-schema.js'
import { migrateInstrument } from './migrate-instrument.js'
import type { OldFramework, OldSource, OldStandard } from './old-framework-schema.js'
import { sharesAsCuts } from './shares-as-cuts.js'

type Guidance = OldFramework['guidance'][number]

const scale = 'rating'
const en = (text: string) => ({ en: text })

/**
 * A framework of the old format as a file in the framework language. Ids stay: domains and standards keep
 * their numbers, and a key question is a node by the id of its question. Sources go with their rules, and
 * what is asked and reported becomes the instrument.
 */
export function migrateFramework(framework: OldFramework): RulesFile {
  const { id, title, edition, publisher, credit, domains } = framework
  const named = { document: `${title}, ${edition}`, confirmed: false }
  const standards = domains.flatMap((domain) => domain.standards)
  const parts = domains.map((domain): RuleNode => ({
    id: domain.id,
    number: domain.id,
    title: en(domain.title),
    source: named,
    rate: { rows: [] },
    parts: domain.standards.map((standard) => standardNode(framework, standard)),
  }))
  return {
    language: 1,
    id,
    title: en(title),
    edition,
    publisher: en(publisher),
    credit: en(credit),
    // That nothing rates the whole is said of the whole.
    source: framework.overall.rule === 'none' ? sourceOf(framework.overall.source) : named,
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
    instrument: migrateInstrument(framework),
  }
}

function overallNode(
  { overall }: OldFramework,
  standards: readonly OldStandard[],
  parts: readonly RuleNode[],
): RuleNode[] {
  if (overall.rule === 'none') return [...parts]
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

function standardNode(framework: OldFramework, standard: OldStandard): RuleNode {
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

function rateOf({ banding }: OldFramework, { rating }: OldStandard): Rate | undefined {
  return match(rating.rule)
    .with('judged', () => undefined)
    .with('reported-only', (): Rate => ({ rows: [] }))
    .with('lowest-key-question', (): Rate => ({
      band: { combine: 'worst' },
      ...(banding!.of === 'rounded' ? { round: 1 } : {}),
      cuts: banding!.bands.map(({ rating: grade, from }) => ({ from, grade })),
      source: sourceOf(banding!.source),
    }))
    .exhaustive()
}

/** Guidance that says “normally” may be passed with a reason, as before; guidance to weigh asks to be weighed. */
function adjustmentOf({ id, when, then, text, source }: Guidance): Adjustment {
  return {
    id,
    when: { of: when.standards, orWorse: when.atMost, count: when.count },
    ...(then.rule === 'weigh'
      ? { strength: 'consider' as const }
      : { noBetterThan: then.rating, strength: 'normally' as const }),
    text: en(text),
    source: sourceOf(source),
  }
}

function sourceOf({ citation, confirmed }: OldSource) {
  return { document: citation, confirmed }
}
