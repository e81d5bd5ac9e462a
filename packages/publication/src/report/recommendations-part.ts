import type { RootContent } from 'mdast'
import type { Block } from '../view/block.js'
import { parseMarkdown } from '../narrative/parse-markdown.js'
import { fault, narrativeContext, sourceOf } from '../narrative/narrative-context.js'
import { narrativeInlines } from '../narrative/narrative-inlines.js'
import { refuseUnprintable } from '../narrative/refuse-misread.js'
import { noNotes } from '../narrative/section-notes.js'
import { writtenAt } from '../narrative/written-at.js'
import { countInWords } from '../wording/number-words.js'
import { basisOf } from './basis-of.js'
import { fillNames } from './fill-names.js'
import { paragraph, text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** Recommendations, numbered continuously, under the bodies they are addressed to. */
export function recommendationsPart(context: ReportContext, title: string): Block[] {
  const { framework, printable } = context.rated
  let number = 0
  const lists = framework.addressees.flatMap((addressee): Block[] => {
    const label = fillNames(addressee.label, printable)
    const cards = printable.recommendations.flatMap((recommendation, index): Block[] => {
      if (recommendation.addressee !== addressee.id) return []
      number += 1
      return [
        {
          kind: 'recommendation',
          id: `recommendation-${number}`,
          number,
          title: `Recommendation ${number}`,
          addressee: label,
          content: itemBlocks(context, recommendation.text, index),
          basis: (recommendation.arisesFrom ?? []).map((id) => basisOf(context, id)),
        },
      ]
    })
    if (cards.length === 0) return []
    return [
      {
        kind: 'heading',
        level: 2,
        id: context.headingId(`${label} should`),
        content: [text(`${label} should:`)],
      },
      ...cards,
    ]
  })
  const count = printable.recommendations.length
  if (count === 0 && framework.rules) return []
  const intro =
    count === 0
      ? 'This inspection led to no recommendations.'
      : `The inspection led to ${countInWords(count)} ${count === 1 ? 'recommendation. Carried out, it' : 'recommendations. Carried out, they'} should make the service better for the people it works with and for the public.`
  return [
    { kind: 'heading', level: 1, id: context.headingId(title), content: [text(title)] },
    paragraph(text(intro)),
    ...lists,
  ]
}

function itemBlocks(context: ReportContext, source: string, index: number): Block[] {
  const path = ['recommendations', index, 'text']
  const place = narrativeContext(context, { section: `recommendations/${index}`, path, source })
  refuseUnprintable(place)
  const { root, unread } = parseMarkdown(source)
  if (unread) fault(place, unread.offset, 'too-large', unread.found, unread.expected)
  return root.children.flatMap((node: RootContent): Block[] => {
    if (node.type === 'paragraph')
      return [
        {
          kind: 'paragraph',
          role: 'body',
          content: narrativeInlines(place, node.children, { inTable: false, notes: noNotes() }),
          ...writtenAt(place, node.children),
        },
      ]
    fault(place, node, 'unsupported-markdown', sourceOf(place, node), 'one paragraph')
    return []
  })
}
