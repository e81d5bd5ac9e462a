import { capitalised } from '@inspectorate/publication/parts'
import { checkTexts, type TextFinding } from '@inspectorate/publication/check'
import { knownFigures } from '../figures/known-figures.js'
import { readProgrammeReference } from '../figures/programme-reference.js'
import { resolveProgrammeFigure } from '../figures/resolve-programme-figure.js'
import type { Programme } from '../programme.js'
import { characteristicsOf } from './programme-narrative.js'

/** What is counted of a programme, as texts call it. */
const things = [
  'service',
  'unit',
  'inspection',
  'case',
  'region',
  'rating',
  'report',
  'standard',
  'question',
]

/** What to look at in the narrative of a programme: by the codes of an inspection’s. */
export function checkProgrammeNarrative(
  programme: Programme,
  texts: Readonly<Record<string, string>>,
): TextFinding[] {
  if (Object.keys(texts).length === 0) return []
  const characteristics = characteristicsOf(programme)
  const frameworks = programme.parts.map(({ framework }) => framework)
  return checkTexts(texts, {
    printing: {
      figure(directive, inTable) {
        const reference = readProgrammeReference(directive, characteristics)
        if ('fault' in reference) return undefined
        const resolved = resolveProgrammeFigure(programme, reference)
        if ('fault' in resolved) return undefined
        const plain = inTable ? resolved.short : resolved.text
        const isChange = ['rose', 'fell', 'same', 'fell-steeply'].includes(reference.state ?? '')
        return {
          text: 'start' in directive.attributes ? capitalised(plain) : plain,
          // The number of ratings that rose shows that some did.
          ...(isChange && { name: 'trend' }),
        }
      },
    },
    known: knownFigures(programme),
    things: [...things, ...frameworks.flatMap(({ serviceType }) => lastWord(serviceType))],
    nounsOf: {
      surveys: [],
      characteristics: frameworks.flatMap((one) => one.characteristics),
      domains: frameworks.flatMap((one) => one.domains),
    },
  })
}

/** “Unit” of “probation delivery unit”. */
function lastWord(words: string): string[] {
  const word = words
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.at(-1)
    ?.replace(/s$/, '')
  return word === undefined ? [] : [word]
}
