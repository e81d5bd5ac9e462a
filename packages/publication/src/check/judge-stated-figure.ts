import { referenceText, type Group } from '../figures/figure-reference.js'
import type { CandidateFigure } from './candidate-figures.js'
import type { EvidenceIndex } from './evidence-index.js'
import type { ProseFinding } from './finding.js'
import { impossiblePercentage } from './possible-percentages.js'
import { printingReference } from './printing-reference.js'
import { findingAt, sourceOffset, spanAt, type Sentence } from './sentences.js'
import type { StatedFigure } from './stated-figure.js'

/** From this score on, the words of a sentence say clearly what it is about. */
const clearScore = 2.2
/** Subjects scoring this share of the best may be meant as well; a count seldom agrees by chance. */
const rivalShare = { count: 0.45, percent: 0.72, share: 0.85, number: 0.72 }

/** What the evidence says to a figure that was typed; null when its author vouches for it and nothing is wrong. */
export function judgeStatedFigure(
  index: EvidenceIndex,
  sentence: Sentence,
  stated: StatedFigure,
): ProseFinding | null {
  const authored = spanAt(sentence, stated.at)?.kind === 'authored'
  const impossible = impossiblePercentage(index, sentence, stated)
  if (impossible)
    return findingAt(sentence, stated.at, {
      severity: authored ? 'warning' : 'error',
      code: 'percentage-impossible',
      found: stated.text,
      evidence: impossible,
      mend: authored
        ? 'Say beside it that the percentage cannot be had, or ask the source.'
        : 'Bind the figure, or correct it.',
    })
  if (authored) return null
  const ranked = rankSubjects(index, sentence)
  const best = ranked[0]?.score ?? 0
  const meant = ranked
    .filter(({ score }) => score >= shareOfRivals(index, stated) * best)
    .map(({ id }) => id)
  const clear = best >= clearScore
  const groups = groupsMeant(index, sentence, stated)
  const fits = index.candidates.filter(
    (candidate) => agrees(stated, candidate) && isAnswerMeant(sentence, stated, candidate),
  )
  const right = fits
    .filter(
      (one) => (isSize(one, stated) || (clear && meant.includes(one.about))) && isOf(one, groups),
    )
    .sort((a, b) => meant.indexOf(a.about) - meant.indexOf(b.about))[0]
  if (right) return agreement(index, sentence, stated, right)
  if (!clear || stated.kind === 'number') return unbound(sentence, stated, fits[0])
  return contradiction(index, sentence, stated, meant, fits)
}

/** In a section that compares subgroups, their names say whose figure it is, not what it is of. */
function rankSubjects(index: EvidenceIndex, { text, passage }: Sentence) {
  const bare = (words: string) => index.withoutCompared(words, passage.section)
  return index.subjects.rank(bare(text), bare(passage.text), passage.section)
}

function shareOfRivals({ rated }: EvidenceIndex, stated: StatedFigure): number {
  const ofAll = stated.kind === 'count' && stated.of === rated.cases.size
  return ofAll ? rivalShare.percent : rivalShare[stated.kind]
}

/** The subgroups a sentence can mean: those it names, or else the whole and those around it. */
function groupsMeant(
  index: EvidenceIndex,
  sentence: Sentence,
  { kind }: StatedFigure,
): (Group | null)[] {
  const named = index.groupsNamed(sentence.text)
  if (named.length > 0) return named
  const around = [
    ...index.groupsNamed(sentence.passage.text),
    ...sentence.spans.flatMap(({ reference }) =>
      reference && 'group' in reference && reference.group ? [reference.group] : [],
    ),
  ]
  // A count names its base, which tells a subgroup from the whole; a percentage does not.
  const compared = kind === 'count' ? index.groupsCompared(sentence.passage.section) : []
  return [null, ...around, ...compared]
}

/** Surveys and context know no subgroups: a group in their sentence says nothing. */
function isOf({ group, bySubgroup }: CandidateFigure, groups: readonly (Group | null)[]): boolean {
  return (
    !bySubgroup ||
    groups.some(
      (one) => one?.characteristic === group?.characteristic && one?.value === group?.value,
    )
  )
}

/** A bare number of cases is the size of the sample or of a subgroup. */
function isSize({ about }: CandidateFigure, stated: StatedFigure): boolean {
  return about === 'cases' && stated.kind === 'number' && /^cases?$/i.test(stated.noun)
}

/** Words that say that something was not so. */
const negative =
  /\b(?:not|no|nor|never|none|nobody|without|in(?:sufficient|adequate|complete)\w*|fell short|fail\w*|miss\w*|lack\w*|un\w+ably|too (?:little|few)|poor\w*|weak\w*|neglect\w*)\b/i

/** A share in words fits so much that it must fit the answer its sentence speaks of. */
function isAnswerMeant(
  { text }: Sentence,
  { kind }: StatedFigure,
  { references: [reference] }: CandidateFigure,
): boolean {
  if (kind !== 'share' || !reference || !('answer' in reference)) return true
  return reference.answer === 'yes' || negative.test(text)
}

function agrees(stated: StatedFigure, { count, of, percent }: CandidateFigure): boolean {
  switch (stated.kind) {
    case 'count':
      return stated.count === count && stated.of === of
    case 'percent':
      return stated.percent === percent
    case 'share': {
      const exact = of === null ? percent : (100 * count) / of
      return exact !== null && exact >= stated.from && exact <= stated.to
    }
    case 'number':
      return stated.value === count && percent === null
  }
}

function agreement(
  index: EvidenceIndex,
  sentence: Sentence,
  stated: StatedFigure,
  figure: CandidateFigure,
): ProseFinding {
  const printing = printingReference(index, stated, figure)
  return findingAt(sentence, stated.at, {
    severity: 'warning',
    code: 'typed-figure-agrees',
    found: stated.text,
    evidence: inWords(figure),
    mend: printing
      ? `Write ${printing}.`
      : `Bind it: no reference prints exactly these words, ${referenceText(figure.references[0]!)} comes nearest.`,
    ...withFix(sentence, stated, printing),
  })
}

function withFix(sentence: Sentence, stated: StatedFigure, text: string | null) {
  const from = sourceOffset(sentence, stated.at)
  const to = from + stated.text.length
  const asTyped = sentence.passage.source.slice(from, to) === stated.text
  return text !== null && asTyped ? { fix: { from, to, text } } : {}
}

function unbound(
  sentence: Sentence,
  stated: StatedFigure,
  elsewhere: CandidateFigure | undefined,
): ProseFinding {
  return findingAt(sentence, stated.at, {
    severity: 'warning',
    code: 'typed-figure-unbound',
    found: stated.text,
    evidence: elsewhere
      ? `The sentence does not say clearly what it counts. The same figure is known of ${inWords(elsewhere)}.`
      : 'No evidence gives this figure.',
    mend: `Bind it, or name its source: :authored[${stated.text}]{source="…"}.`,
  })
}

function contradiction(
  index: EvidenceIndex,
  sentence: Sentence,
  stated: StatedFigure,
  meant: readonly string[],
  fits: readonly CandidateFigure[],
): ProseFinding {
  const about = index.candidates.filter((one) => one.about === meant[0])
  const grouped = about.filter((one) => isOf(one, groupsMeant(index, sentence, stated)))
  const nearest = (grouped.length > 0 ? grouped : about.filter(({ group }) => group === null)).sort(
    (a, b) => distance(stated, a) - distance(stated, b),
  )[0]
  const other = fits.find(({ group, of }) => group === null && of !== null)
  return findingAt(sentence, stated.at, {
    severity: 'error',
    code: 'typed-figure-contradicts',
    found: stated.text,
    evidence: [
      nearest ? inWords(nearest) : '',
      other ? `What was typed is the figure of ${inWords(other)}` : '',
    ]
      .filter((text) => text !== '')
      .join('. '),
    mend: nearest
      ? `Write :${referenceText(nearest.references.find(({ kind }) => kind === stated.kind) ?? nearest.references[0]!)}.`
      : 'Correct it.',
  })
}

function distance(stated: StatedFigure, { count, percent }: CandidateFigure): number {
  if (stated.kind === 'count') return Math.abs(stated.count - count)
  if (stated.kind === 'number') return Math.abs(stated.value - count)
  const middle = stated.kind === 'percent' ? stated.percent : (stated.from + stated.to) / 2
  return Math.abs(middle - (percent ?? 0))
}

function inWords({ label, groupLabel, count, of, percent }: CandidateFigure): string {
  const whose = groupLabel === '' ? label : `${label} (${groupLabel})`
  return of === null ? `${whose}: ${count}` : `${whose}: ${count} of ${of}, ${percent}%`
}
