import { match, P } from 'ts-pattern'
import { parseReferenceText } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { FigurePlace } from './figures-sheet.js'
import type { QuestionPlace } from './results-sheet.js'

/** Where the workbook’s sheets hold what figures refer to. */
export interface FigureSources {
  readonly rated: RatedInspection
  readonly questions: ReadonlyMap<string, QuestionPlace>
  readonly subgroup: (
    question: string,
    group: { characteristic: string; value: string },
  ) => QuestionPlace | undefined
  readonly comparison: (
    question: string,
    characteristic: string,
    answer: string | null,
  ) => QuestionPlace | undefined
}

/** The cell a figure of the report comes from; undefined where no single cell holds it. */
export function placeOfFigure(sources: FigureSources, text: string): FigurePlace | undefined {
  const { rated } = sources
  return match(parseReferenceText(text))
    .returnType<FigurePlace | undefined>()
    .with(
      { kind: P.union('count', 'percent', 'number', 'quantity', 'trend') },
      ({ kind, question, answer, group }) => {
        const place = group ? sources.subgroup(question, group) : sources.questions.get(question)
        return place && { ...place, column: isShare(kind) && answer === 'yes' ? 'percent' : answer }
      },
    )
    .with({ kind: P.union('rating', 'normal') }, ({ kind, standard }) => {
      const row = rated.ratings.standards.findIndex(({ id }) => id === standard)
      return { sheet: 'ratings', table: 'standards', column: kind, row }
    })
    .with({ kind: 'context' }, ({ id }) => {
      const row = rated.printable.context.findIndex((figure) => figure.id === id)
      return { sheet: 'context', table: 'context', column: 'value', row }
    })
    .with({ kind: 'score' }, () => ({
      sheet: 'ratings',
      table: 'overall',
      column: 'score',
      row: 0,
    }))
    .with({ kind: 'overall' }, () => ({
      sheet: 'ratings',
      table: 'overall',
      column: 'rating',
      row: 0,
    }))
    .with({ kind: P.union('compare', 'p-value') }, ({ question, group, answer }) => {
      const place = sources.comparison(question, group.characteristic, answer)
      return place && { ...place, column: 'p' }
    })
    .with(
      { kind: P.union('cases', 'responses', 'response-rate', 'ranking') },
      { kind: P.union('share', 'mean', 'median', 'quartiles', 'themes', 'agreement') },
      undefined,
      () => undefined,
    )
    .exhaustive()
}

function isShare(kind: string): boolean {
  return kind === 'percent' || kind === 'quantity' || kind === 'trend'
}
