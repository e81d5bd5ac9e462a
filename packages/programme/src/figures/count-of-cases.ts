import { nearestTo, wilsonInterval } from '@inspectorate/core'
import { withThousands, type FigureFault } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import type { ProgrammeQuestion } from '../questions/key-questions.js'
import { shareIn, type Share } from '../questions/share-in.js'
import { empty, isFault, unknown, type Counted } from './counted.js'
import type { ProgrammeReference } from './programme-reference.js'

const ofCases = ['yes', 'no', 'relevant']
const ofServices = ['outside', 'above', 'below']

/** How the cases of several services together answer a key question, or how many services lie outside its funnel. */
export function countOfCases(
  part: ProgrammePart,
  question: ProgrammeQuestion,
  reference: ProgrammeReference,
): Counted | FigureFault {
  const { state, region, group } = reference
  const answer = state ?? 'yes'
  if (ofServices.includes(answer)) return countOutside(part, question, answer, reference)
  if (!ofCases.includes(answer)) return unknown(nearestTo(answer, [...ofCases, ...ofServices]))
  const place = part.places.find((one) => one.region === region)
  if (!place) return empty(`a service under ${part.framework.title} in ${region}`)
  const share =
    group === null ? shareIn(place.cases, question) : shareOfGroup(part, question, reference)
  if (isFault(share)) return share
  const { yes, relevant } = share
  if (relevant === 0) return empty('a question with relevant cases')
  const count = answer === 'yes' ? yes : answer === 'no' ? relevant - yes : relevant
  const { low, high } = wilsonInterval(count, relevant)
  const percent = (one: number) => `${Math.round(one * 100)}%`
  return {
    count,
    of: answer === 'relevant' ? null : relevant,
    framework: part.framework,
    evidence: [
      { label: 'Question', value: question.text },
      {
        label: 'Source',
        value: `All cases of ${withThousands(place.services.length)} services together`,
      },
      ...(region === null ? [] : [{ label: 'Region', value: region }]),
      ...(group === null ? [] : [{ label: 'Subgroup', value: groupWords(part, group) }]),
      { label: 'Yes', value: withThousands(yes) },
      { label: 'No', value: withThousands(relevant - yes) },
      { label: 'Relevant (yes and no)', value: withThousands(relevant) },
      ...(answer === 'relevant'
        ? []
        : [
            {
              label: '95% confidence interval (Wilson)',
              value: `${percent(low)} to ${percent(high)}`,
            },
          ]),
    ],
  }
}

/** A group’s counts where disclosure control shows them; it decides for the report, the workbook and its text alike. */
function shareOfGroup(
  { groups, framework }: ProgrammePart,
  { id }: ProgrammeQuestion,
  { group, region }: ProgrammeReference,
): Share | FigureFault {
  const { characteristic, value } = group!
  const of = groups.filter((one) => one.characteristic.id === characteristic)
  if (of.length === 0)
    return unknown(`a characteristic that the programme’s settings name, not ${characteristic}`)
  const values = of[0]!.characteristic.values.map((one) => one.id)
  if (!values.includes(value)) return unknown(`${characteristic}=${nearestTo(value, values)}`)
  const shown = of.find((one) => one.question.id === id && one.place.region === region)?.groups
  const counts = shown?.find((one) => one.value === value)?.counts
  if (!counts)
    return empty(
      `a group that may be told: ${framework.title} shows none of it, since together with what services show it would tell a count that one hides`,
    )
  return { yes: counts.yes, relevant: counts.yes + counts.no }
}

function groupWords(
  { framework }: ProgrammePart,
  { characteristic, value }: { readonly characteristic: string; readonly value: string },
): string {
  const found = framework.characteristics.find(({ id }) => id === characteristic)
  return `${found?.label ?? characteristic}: ${found?.values.find(({ id }) => id === value)?.label ?? value}`
}

function countOutside(
  { funnels, framework }: ProgrammePart,
  { id, text: asked }: ProgrammeQuestion,
  side: string,
  { region, group }: ProgrammeReference,
): Counted | FigureFault {
  if (group !== null)
    return unknown(`${id} ${side} without ${group.characteristic}: services are counted`)
  const points = (funnels.find(({ question }) => question.id === id)?.points ?? []).filter(
    ({ service }) => region === null || service.region === region,
  )
  const count = points.filter(
    ({ outside }) => outside !== null && (side === 'outside' || outside === side),
  ).length
  return {
    count,
    of: points.length,
    framework,
    evidence: [
      { label: 'Question', value: asked },
      ...(region === null ? [] : [{ label: 'Region', value: region }]),
      { label: 'Services with relevant cases', value: withThousands(points.length) },
      {
        label: side === 'outside' ? 'Outside the funnel' : `Outside the funnel, ${side}`,
        value: withThousands(count),
      },
    ],
  }
}
