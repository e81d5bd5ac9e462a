import type { Issue } from '@inspectorate/core'
import type { Block, Footnote } from '@inspectorate/publication'
import {
  figureBookOf,
  narrativeBlocks,
  narrativeBooks,
  narrativeContext,
  refuseDeadLinks,
  type FigureBook,
  type SectionLevel,
} from '@inspectorate/publication/parts'
import { knownSubjects } from '../figures/known-figures.js'
import { readProgrammeReference, programmeReferenceText } from '../figures/programme-reference.js'
import type { ProgrammeReference } from '../figures/programme-reference.js'
import { resolveProgrammeFigure } from '../figures/resolve-programme-figure.js'
import type { Programme } from '../programme.js'

/** The narrative of a programme while its report is built. */
export interface ProgrammeNarrative {
  /** Every figure of the report, those that the report prints by itself too. */
  readonly figures: FigureBook<ProgrammeReference>
  /** A text as blocks; none where nothing is written. */
  blocks(id: string, level: SectionLevel): Block[]
  footnotes(): readonly Footnote[]
  /** What of it cannot be printed, once all blocks of the report are there. */
  issues(all: readonly Block[]): readonly Issue[]
}

export function programmeNarrative(
  programme: Programme,
  texts: Readonly<Record<string, string>>,
): ProgrammeNarrative {
  const figures = figureBookOf<ProgrammeReference>(
    (reference) => resolveProgrammeFigure(programme, reference),
    programmeReferenceText,
  )
  const characteristics = characteristicsOf(programme)
  const books = narrativeBooks(
    {
      saysWhere: false,
      figure(directive, style) {
        const reference = readProgrammeReference(directive, characteristics)
        return 'fault' in reference
          ? { fault: 'unknown-figure', expected: reference.fault }
          : figures.print(reference, style)
      },
      distribution: () => ({
        fault: 'unknown-figure',
        expected: 'no distribution: the report of a programme has those of all its services',
      }),
      quote: () => ({
        fault: 'unknown-figure',
        expected: 'no words of cases: a programme keeps none',
      }),
    },
    { characteristics: [...characteristics, 'region'], ids: new Set(knownSubjects(programme)) },
  )
  return {
    figures,
    blocks(id, level) {
      const source = texts[id]
      if (source === undefined) return []
      const path = ['narrative', id]
      return narrativeBlocks(narrativeContext(books, { section: id, path, source }), level)
    },
    footnotes: () => books.footnotes.footnotes(),
    issues(all) {
      refuseDeadLinks(books, all, figures.figures())
      return books.issues
    },
  }
}

/** Characteristics by which key questions are counted. */
export function characteristicsOf({ parts }: Programme): string[] {
  return [
    ...new Set(
      parts.flatMap(({ groups }) => groups.map(({ characteristic }) => characteristic.id)),
    ),
  ]
}
