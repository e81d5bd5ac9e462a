import { placedQuestions, printedName, standardsOf } from '@inspectorate/core'
import { directiveOf } from '../figures/directive-of.js'
import type { FigureReference } from '../figures/figure-reference.js'
import { resolveFigure } from '../figures/resolve-figure.js'
import type { RatedInspection } from '../rated-inspection.js'
import { candidateFigures } from './evidence/candidate-figures.js'
import { stemsOfWord, wordsOf } from './evidence/stems.js'

/** A figure that can be written, with what it prints now. */
export interface FoundFigure {
  /** `:percent[assessment-safety yes]{sentence=licence}` */
  readonly write: string
  /** In running text: “32 per cent”. */
  readonly prints: string
  /** In a table: “32%”. */
  readonly short: string
  readonly about: string
  /** Of whom, where it is of some cases only; empty otherwise. */
  readonly group: string
}

interface Named {
  readonly reference: FigureReference
  readonly about: string
  readonly group: string
  /** What else it is known by. */
  readonly text: string
}

/**
 * Every figure of the evidence that a text may refer to and that all of the words name, in the framework’s order. Words
 * are of its question, its standard, its group or the reference itself, in any form or begun: `safe` finds “Safety”.
 * Without words it is each figure in one form, of all cases.
 */
export function findFigures(rated: RatedInspection, words: readonly string[] = []): FoundFigure[] {
  const wanted = words.flatMap((word) => wordsAsked(word))
  const named = [...ofEvidence(rated), ...ofRatings(rated)]
  const found =
    wanted.length === 0 ? inOneForm(named) : ofAllFirst(named.filter((one) => isNamed(one, wanted)))
  return found.flatMap(({ reference, about, group }) => {
    const figure = resolveFigure(rated, reference)
    if ('fault' in figure) return []
    const { text: prints, short } = figure
    return [{ write: directiveOf(reference), prints, short, about, group }]
  })
}

function ofEvidence(rated: RatedInspection): Named[] {
  const placed = placedQuestions(rated.framework)
  return candidateFigures(rated).flatMap(({ about: id, references, label, groupLabel: group }) => {
    const place = placed.get(id)
    const standard = place && 'standard' in place ? place.standard : undefined
    const text = [
      place?.question.text,
      standard && printedName(standard),
      place?.asked === 'in-survey' ? place.survey.title : '',
    ].join(' ')
    const word = references.flatMap((one): FigureReference[] =>
      one.kind === 'percent' && (one.answer === 'yes' || one.answer === 'no')
        ? [{ ...one, kind: 'quantity', answer: one.answer }]
        : [],
    )
    return [...references, ...word, ...comparisonsOf(rated, references)].map((reference) => ({
      reference,
      about: label,
      group,
      text,
    }))
  })
}

/** A percentage of all cases beside each group, and beside what it was. */
function comparisonsOf(
  rated: RatedInspection,
  references: readonly FigureReference[],
): FigureReference[] {
  return references.flatMap((one): FigureReference[] => {
    if (one.kind !== 'percent' || one.answer !== 'yes') return []
    const { question, answer, group } = one
    if (group !== null) return [{ kind: 'compare', question, answer, group }]
    return rated.inspection.earlier
      ? [{ kind: 'trend', question, answer, group, form: 'change' }]
      : []
  })
}

function ofRatings(rated: RatedInspection): Named[] {
  const { framework } = rated
  const plain = { group: '', text: '' }
  const named = (reference: FigureReference, about: string): Named => ({
    ...plain,
    reference,
    about,
  })
  return [
    named({ kind: 'overall' }, 'overall rating'),
    named({ kind: 'score' }, 'overall score'),
    ...(['highest', 'lowest'] as const).map((end) =>
      named(
        { kind: 'ranking', end, among: 'standards', by: null, form: 'name' },
        `standard rated ${end}`,
      ),
    ),
    ...standardsOf(framework).flatMap((standard) => [
      named({ kind: 'rating', standard: standard.id }, `rating of ${printedName(standard)}`),
      named({ kind: 'normal', standard: standard.id }, `normal rating of ${printedName(standard)}`),
      ...(standard.keyQuestions.length > 1
        ? (['highest', 'lowest'] as const).map((end) =>
            named(
              { kind: 'ranking', end, among: standard.id, by: null, form: 'name' },
              `${end} key question of ${printedName(standard)}`,
            ),
          )
        : []),
    ]),
  ]
}

/** The first form of each figure, of all cases: what there is, before somebody asks closer. */
function inOneForm(named: readonly Named[]): Named[] {
  const told = new Set<string>()
  return named.filter(({ reference, about, group }) => {
    if (group !== '' || told.has(about) || isOtherSide(reference)) return false
    if (reference.kind === 'count') return false
    told.add(about)
    return true
  })
}

function isOtherSide(reference: FigureReference): boolean {
  return 'answer' in reference && reference.answer !== 'yes'
}

/** Of groups only where the words name one: there are ten for each figure of all cases. */
function ofAllFirst(named: readonly Named[]): readonly Named[] {
  const ofAll = named.filter(({ group }) => group === '')
  return ofAll.length > 0 ? ofAll : named
}

/** A word as it may be meant: its stems, and itself as the beginning of another. */
interface Asked {
  readonly stems: readonly string[]
  readonly begun: string
}

function wordsAsked(text: string): Asked[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}.]+/u)
    .filter((word) => word !== '')
    .map((begun) => ({ begun, stems: stemsOfWord(begun) }))
}

function isNamed({ reference, about, group, text }: Named, wanted: readonly Asked[]): boolean {
  const whole = `${about} ${group} ${text} ${directiveOf(reference)}`.toLowerCase()
  const parts = whole.split(/[^\p{L}\p{M}\p{N}.]+/u)
  const stems = new Set(wordsOf(whole).flatMap(({ word }) => stemsOfWord(word)))
  return wanted.every(
    (one) =>
      parts.some((part) => part.startsWith(one.begun)) || one.stems.some((stem) => stems.has(stem)),
  )
}
