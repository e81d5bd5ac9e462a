import type { Domain, Framework, Standard } from '../../framework/framework-schema.js'
import type { Rules } from '../compile-rules.js'
import { textIn, type Texts } from '../names.js'
import { checkByRules } from './check-by-rules.js'
import { domainsOf, type DomainOfNodes } from './domains-of.js'
import { overallOf } from './overall-of.js'
import { isScored } from './points-of.js'
import { rateByRules } from './rate-by-rules.js'
import { ratingsOfScale } from './ratings-of-scale.js'
import { sourceOf } from './source-of.js'

/**
 * A framework in the framework language as inspections, reports and workbooks know frameworks: its
 * tree laid out as an overall result, domains and standards. What each of them is, its rules say.
 *
 * @example
 * const framework = frameworkOfRules(parsedOrThrow(parseRules(file)))
 * parseInspection(data, [framework])
 */
export function frameworkOfRules(rules: Rules): Framework {
  const { file, nodes } = rules
  const overall = overallOf(rules)
  const title = english(file.title, file.id)
  const result = overall === null ? null : nodes[overall]!.result
  const source = sourceOf(file.source, title)
  return {
    id: file.id,
    title,
    edition: file.edition ?? file.id,
    publisher: english(file.publisher, title),
    serviceType: 'service',
    credit: english(file.credit, ''),
    scale: ratingsOfScale(file, result?.kind === 'grade' ? result.scale : file.scale),
    characteristics: [],
    domains: domainsOf(rules, overall).map((domain) => domainOf(rules, overall, domain)),
    surveys: [],
    guidance: [],
    overall: { rule: overall === null ? 'none' : 'by-rules', source },
    addressees: [{ id: 'service', label: '{service}' }],
    report: [
      { part: 'section', id: 'summary', title: 'Summary' },
      { part: 'ratings', title: 'Ratings' },
      { part: 'domains' },
      { part: 'recommendations', title: 'Recommendations' },
    ],
    rules: {
      file: rules.written,
      check: (decisions) => checkByRules(rules, decisions),
      rate: (decisions) => rateByRules(rules, decisions),
    },
  }
}

function domainOf(rules: Rules, overall: number | null, { head, nodes }: DomainOfNodes): Domain {
  const { file } = rules
  const standards = nodes.map((index) => standardOf(rules, index))
  if (head !== null) {
    const { id, number, title } = rules.nodes[head]!.node
    return { id, number: number ?? null, title: english(title, id), standards, blocks: [] }
  }
  const id = overall === null ? file.id : rules.nodes[overall]!.node.id
  return { id, number: null, title: english(file.title, file.id), standards, blocks: [] }
}

function standardOf(rules: Rules, index: number): Standard {
  const { file } = rules
  const { node, result, judged } = rules.nodes[index]!
  return {
    id: node.id,
    number: node.number ?? null,
    title: english(node.title, node.id),
    statement: '',
    scored: isScored(rules, index),
    rating: {
      rule: judged ? 'judged' : 'by-rules',
      source: sourceOf(node.source ?? file.source, english(file.title, file.id)),
    },
    scale: result.kind === 'grade' ? ratingsOfScale(file, result.scale) : [],
    keyQuestions: [],
    prompts: [],
  }
}

function english(texts: Texts | undefined, otherwise: string): string {
  return texts ? textIn(texts, 'en') : otherwise
}
