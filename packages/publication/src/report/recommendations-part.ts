import type { Block } from '../view/block.js'
import { countInWords } from '../wording/number-words.js'
import { basisOf } from './basis-of.js'
import { fillNames } from './fill-names.js'
import { oneParagraph } from './one-paragraph.js'
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
          content: [
            oneParagraph(context, recommendation.text, `recommendations/${index}`, [
              'recommendations',
              index,
              'text',
            ]),
          ],
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
