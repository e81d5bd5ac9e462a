import { nearestTo, type Issue } from '@inspectorate/core'
import type { Programme } from '../programme.js'

/** A section of a programme’s report that is all its author’s. */
export interface OwnSection {
  /** Its text in the narrative. */
  readonly id: string
  readonly title: string
  /** Which chapter it stands before; the results where it says nothing. */
  readonly before?: 'summary' | 'results' | 'method' | undefined
}

/** Sections that need no setting of their own. */
const usual: readonly OwnSection[] = [{ id: 'foreword', title: 'Foreword', before: 'summary' }]

/** Parts that the report builds, each of which a text of its id opens. */
const opened = ['ratings', 'change', 'questions', 'regions'] as const
export type OpenedPart = (typeof opened)[number]

/** The sections of a report, those of settings first where both are of one id. */
export function sectionsOf(own: readonly OwnSection[] = []): readonly OwnSection[] {
  return [...usual.filter(({ id }) => !own.some((one) => one.id === id)), ...own]
}

/** The id of the text that opens a part; of several frameworks it names the one it is of. */
export function openingOf(part: OpenedPart, framework: string, isOnly: boolean): string {
  return isOnly ? part : `${part}.${framework}`
}

/** Texts that no report would print, and settings of sections without a text. */
export function misplacedTexts(
  { parts }: Programme,
  narrative: Readonly<Record<string, string>>,
  own: readonly OwnSection[] = [],
): Issue[] {
  const known = [
    ...sectionsOf(own).map(({ id }) => id),
    'summary',
    'introduction',
    ...parts.flatMap(({ framework }) =>
      opened.map((part) => openingOf(part, framework.id, parts.length === 1)),
    ),
    'method',
  ]
  return [
    ...Object.keys(narrative)
      .filter((id) => !known.includes(id))
      .map((id): Issue => ({
        code: 'unknown-section',
        path: ['narrative', id],
        found: id,
        expected: nearestTo(id, known),
      })),
    ...own.flatMap(({ id }, i): Issue[] =>
      Object.hasOwn(narrative, id)
        ? []
        : [
            {
              code: 'unknown-section',
              path: ['sections', i, 'id'],
              found: id,
              expected: `a text of it: narrative/${id}.md`,
            },
          ],
    ),
  ]
}
