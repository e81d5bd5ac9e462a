import { nearestTo } from '@inspectorate/core'
import type { LeafDirective } from 'mdast-util-directive'
import type { Block } from '../view/block.js'
import { faultOfBraces } from './attribute-braces.js'
import { fault, sourceOf, type NarrativeContext } from './narrative-context.js'

const shape =
  '::distribution[question] or ::distribution[question]{by=characteristic}, or several questions of one answer set in the brackets'

/** How questions were answered, placed on a line of its own: charts and tables. */
export function narrativeDistribution(context: NarrativeContext, node: LeafDirective): Block[] {
  const refuse = (expected: string): Block[] => {
    fault(context, node, 'unknown-figure', sourceOf(context, node), expected)
    return []
  }
  const braces = faultOfBraces(node, context.source)
  if (braces !== null) return refuse(braces)
  if (node.children.some(({ type }) => type !== 'text')) return refuse(shape)
  const label = node.children.map((child) => ('value' in child ? child.value : '')).join('')
  const questions = label.split(/\s+/).filter((id) => id !== '')
  if (questions.length === 0 || new Set(questions).size < questions.length) return refuse(shape)
  const { by, ...others } = node.attributes ?? {}
  const [strange] = Object.keys(others)
  if (strange !== undefined) return refuse(`${nearestTo(strange, ['by'])}, not ${strange}`)
  if (by === '') return refuse(shape)
  const placed = context.distribution({ questions, by: by ?? null })
  return 'fault' in placed ? refuse(placed.expected) : placed
}
