import { percentageOf, roundHalfUp } from '@inspectorate/core'
import type { KnownFigure } from '@inspectorate/publication/check'
import type { Programme, ProgrammePart } from '../programme.js'
import { keyQuestions } from '../questions/key-questions.js'
import { ratingWord, scaleFor, standardName } from '../wording/words-of-ratings.js'
import { countOfCases } from './count-of-cases.js'
import { countOfServices } from './count-of-services.js'
import { countOfWhole, wholes } from './count-of-whole.js'
import { isFault } from './counted.js'
import { programmeReferenceText, type ProgrammeReference } from './programme-reference.js'

/** What can stand in a reference’s brackets. */
export function knownSubjects({ parts }: Programme): string[] {
  return [
    ...wholes,
    'overall',
    ...parts.flatMap(({ framework, grid }) => [
      ...grid.standards.map(({ id }) => id),
      ...keyQuestions(framework).map(({ id }) => id),
    ]),
  ]
}

/** Figures that an author may have typed: of all services, and of each region’s overall ratings and key questions. */
export function knownFigures(programme: Programme): KnownFigure[] {
  const { parts } = programme
  const framework = (part: ProgrammePart) => (parts.length === 1 ? null : part.framework.id)
  const whole = (label: string, of: string, state: string | null) =>
    known(label, { ...bare, of, state }, (reference) => countOfWhole(programme, reference))
  return [
    ...whole('services', 'services', null),
    ...whole('published inspections', 'inspections', null),
    ...whole('regions', 'regions', null),
    ...whole('services inspected before', 'services', 'again'),
    ...whole('services outside a funnel', 'services', 'outside'),
    ...whole('ratings that fell by two steps', 'ratings', 'fell-steeply'),
    ...known('cases', { ...bare, kind: 'cases', of: '' }, (reference) =>
      countOfWhole(programme, reference),
    ),
    ...parts.flatMap((part) => {
      const regions = part.places.map(({ region }) => region)
      return [
        ...regions.flatMap((region) => ratingsOf(part, null, region, framework(part))),
        ...part.grid.standards.flatMap(({ id }) => ratingsOf(part, id, null, framework(part))),
        ...regions.flatMap((region) =>
          keyQuestions(part.framework).flatMap((question) =>
            known(
              [question.label, region ?? ''].join(' '),
              { ...bare, of: question.id, state: 'yes', region, framework: framework(part) },
              (reference) => countOfCases(part, question, reference),
            ),
          ),
        ),
      ]
    }),
  ]
}

const bare: ProgrammeReference = {
  kind: 'number',
  of: '',
  state: null,
  region: null,
  group: null,
  framework: null,
}

function ratingsOf(
  part: ProgrammePart,
  standard: string | null,
  region: string | null,
  framework: string | null,
): KnownFigure[] {
  if (standard === null && part.framework.overall.rule === 'none') return []
  const scale = scaleFor(part.framework, standard)
  const states = [
    ...scale.scale.map(({ id }) => [id, `rated ${ratingWord(scale, id)}`] as const),
    ['rose', 'rose'] as const,
    ['fell', 'fell'] as const,
  ]
  const name = standard === null ? 'overall' : standardName(part.framework, standard)
  return states.flatMap(([state, words]) =>
    known(
      ['services', name, words, region ?? ''].join(' '),
      { ...bare, of: standard ?? 'overall', state, region, framework },
      (reference) => countOfServices(part, reference),
    ),
  )
}

function known(
  label: string,
  reference: ProgrammeReference,
  count: (reference: ProgrammeReference) => ReturnType<typeof countOfServices>,
): KnownFigure[] {
  const counted = count(reference)
  if (isFault(counted)) return []
  const { count: value, of } = counted
  const write = (kind: ProgrammeReference['kind']) =>
    `:${programmeReferenceText({ ...reference, kind })}`
  return [
    {
      label: label.trim(),
      count: value,
      of,
      percent: of === null || of === 0 ? null : roundHalfUp(percentageOf(value, of)),
      write: {
        number: write(reference.kind),
        ...(of !== null && { count: write('count'), percent: write('percent') }),
      },
    },
  ]
}
