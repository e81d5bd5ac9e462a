import type { Domain, Framework, Standard } from '../../framework/framework.js'
import type { Rules } from '../rules.js'
import { textIn, type Texts } from '../../names.js'
import { askedOf } from '../outline/asked-of.js'
import { checkByRules } from './check-by-rules.js'
import { domainsOf, type DomainOfNodes } from '../outline/domains-of.js'
import { exactPlan, type ExactPlan } from './exact/exact-plan.js'
import { blocksAfter, instrumentOf, keyQuestionsOf, promptsOf } from './laid-out-instrument.js'
import { overallOf } from '../outline/overall-of.js'
import { isScored } from './points-of.js'
import { rateByRules } from './rate-by-rules.js'
import { ratingsOfScale } from './ratings-of-scale.js'
import { sourceOf } from '../outline/source-of.js'

/**
 * A framework’s file as inspections, reports and workbooks know frameworks: its tree laid out as an overall
 * result, domains and standards, with what its instrument asks and reports of them. Rules of the kind that
 * core rates exactly are laid out for that, by their shape; what all others give, they say themselves.
 *
 * @example
 * const framework = frameworkOfRules(parsedOrThrow(parseRules(file)))
 * parseInspection(data, [framework])
 */
export function frameworkOfRules(rules: Rules): Framework {
  const { file, nodes } = rules
  const overall = overallOf(rules)
  const plan = exactPlan(rules, overall)
  const layout: Layout = { rules, overall, plan }
  const title = english(file.title, file.id)
  const result = overall === null ? null : nodes[overall]!.result
  return {
    id: file.id,
    title,
    edition: file.edition ?? file.id,
    publisher: english(file.publisher, title),
    credit: english(file.credit, ''),
    scale: ratingsOfScale(
      file,
      result?.kind === 'grade' ? result.scale : file.scale,
      plan !== null,
    ),
    ...instrumentOf(rules),
    ...(plan?.banding && { banding: plan.banding }),
    domains: domainsOf(rules, overall).map((domain) => domainOf(layout, domain)),
    guidance: plan?.guidance ?? [],
    overall: plan?.overall ?? {
      rule: overall === null ? 'none' : 'by-rules',
      source: sourceOf(file.source, title),
    },
    file: rules.written,
    ...(plan === null && {
      rules: {
        check: (decisions, cases) => checkByRules(rules, decisions, cases),
        rate: (decisions, cases) => rateByRules(rules, decisions, cases),
      },
    }),
  }
}

interface Layout {
  readonly rules: Rules
  readonly overall: number | null
  readonly plan: ExactPlan | null
}

function domainOf(layout: Layout, { head, nodes }: DomainOfNodes): Domain {
  const { rules, overall } = layout
  const { file } = rules
  const standards = nodes.map((index) => standardOf(layout, index))
  const ids = standards.map(({ id }) => id)
  const node = head === null ? null : rules.nodes[head]!.node
  return {
    id: node?.id ?? (overall === null ? file.id : rules.nodes[overall]!.node.id),
    ...numberOf(layout, node),
    title: node ? english(node.title, node.id) : english(file.title, file.id),
    standards,
    blocks: blocksAfter(rules, ids),
  }
}

function standardOf(layout: Layout, index: number): Standard {
  const { rules, plan } = layout
  const { file } = rules
  const { node, result, judged } = rules.nodes[index]!
  const asked = askedOf(rules, index)
  const known = result.kind === 'none' ? 'reported-only' : judged ? 'judged' : 'by-rules'
  return {
    id: node.id,
    ...numberOf(layout, node),
    title: english(node.title, node.id),
    statement: english(asked?.statement, ''),
    scored: plan ? plan.scored.has(index) : isScored(rules, index),
    rating: {
      rule: plan?.ruleOf.get(index) ?? known,
      source: sourceOf(node.source ?? file.source, english(file.title, file.id)),
    },
    ...(plan === null && {
      scale: result.kind === 'grade' ? ratingsOfScale(file, result.scale) : [],
    }),
    keyQuestions: keyQuestionsOf(rules, index),
    prompts: promptsOf(rules, index),
    ...(asked?.cases !== undefined && { cases: asked.cases }),
  }
}

/** What is printed before a title: a number, never an id; where both are one, the id says it. */
function numberOf(
  { plan }: Layout,
  node: { readonly id: string; readonly number?: string | undefined } | null,
): { number?: string | null } {
  return plan && node?.number === node?.id ? {} : { number: node?.number ?? null }
}

function english(texts: Texts | undefined, otherwise: string): string {
  return texts ? textIn(texts, 'en') : otherwise
}
