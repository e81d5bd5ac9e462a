import { printedName, ratingOf, scaleOf, standardsOf, type Standard } from '@inspectorate/core'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { ProseFinding } from '../finding/finding.js'
import { isOfOthers } from '../reading/passage.js'
import { findingAt, spanAt, type Sentence } from '../reading/sentences.js'
import { spotFigures } from '../reading/spot-figures.js'
import { ratingSpotter, type TypedRating } from '../reading/spot-ratings.js'

/** What a typed rating is of: a standard, the whole, or something that the sentence leaves open. */
type Rated = Standard | 'overall' | null

/** Ratings, scores and names of standards that an author typed, against what was decided. */
export function typedRatings({ rated }: EvidenceIndex): (sentence: Sentence) => ProseFinding[] {
  const spot = ratingSpotter(rated.framework)
  const standards = standardsOf(rated.framework)
  const unit = unitPattern(rated.printable.service.name, rated.framework.serviceType)
  return (sentence) => {
    if (isOfOthers(sentence.passage)) return []
    const typed = (at: number) => spanAt(sentence, at)?.kind === 'typed'
    return [
      ...spot(sentence.text)
        .filter(({ from }) => typed(from))
        .map((rating) =>
          ratingFinding(sentence, rating, ratedBy(sentence, rating, standards, unit)),
        ),
      ...scores(sentence),
      ...misnamed(sentence, standards),
    ]
  }

  function ratingFinding(sentence: Sentence, rating: TypedRating, of: Rated): ProseFinding {
    const decided =
      of === 'overall'
        ? rated.ratings.overall?.rating
        : of && rated.ratings.standards.find(({ id }) => id === of.id)?.rating
    const scale = of === 'overall' || !of ? rated.framework : scaleOf(rated.framework, of.id)
    const name =
      of === 'overall' ? 'The overall rating' : of ? `The rating of ${printedName(of)}` : ''
    const reference =
      of === 'overall' ? ':overall[]' : of ? `:rating[${of.id}]` : ':rating[…] or :overall[]'
    const differs = decided !== null && decided !== undefined && decided !== rating.rating
    return findingAt(sentence, rating.from, {
      severity: differs ? 'error' : 'warning',
      code: differs ? 'typed-rating-contradicts' : 'typed-rating-unbound',
      found: rating.text,
      evidence: differs
        ? `${name} is ${ratingOf(scale, decided).label}.`
        : of && decided
          ? `${name} is the same today; what is typed stays when it changes.`
          : 'The sentence does not say plainly what is rated so.',
      mend: `Write ${reference}${differs ? '' : `, or :plain[${rating.text}] if it is not the rating of this inspection`}.`,
    })
  }

  function scores(sentence: Sentence): ProseFinding[] {
    const { overall } = rated.ratings
    if (!overall || overall.state === 'by-rules' || !/\bscor|\bpoints\b/iu.test(sentence.text))
      return []
    return spotFigures(sentence.text).flatMap(({ reading, text, from, to }): ProseFinding[] => {
      if (reading.kind !== 'count' || spanAt(sentence, from)?.kind !== 'typed') return []
      const before = sentence.text.slice(Math.max(0, from - 60), from)
      const isScore =
        /\bscor(?:e|ed|es|ing)\b[^.;]{0,40}$/iu.test(before) ||
        /^ points\b/iu.test(sentence.text.slice(to))
      if (!isScore) return []
      const differs = reading.count !== overall.score || reading.of !== overall.outOf
      const certain =
        differs &&
        (reading.of === overall.outOf ||
          unit.test(sentence.text) ||
          /\boverall\b/iu.test(sentence.text))
      return [
        findingAt(sentence, from, {
          severity: certain ? 'error' : 'warning',
          code: certain ? 'typed-rating-contradicts' : 'typed-rating-unbound',
          found: text,
          evidence: `The score is ${overall.score} out of ${overall.outOf}.`,
          mend: 'Write :score[].',
        }),
      ]
    })
  }
}

/** The words by which a report speaks of what was inspected as a whole. */
function unitPattern(name: string, type: string): RegExp {
  const last = type.split(' ').at(-1) ?? type
  const names = [name, type, last, 'unit', 'service', 'provider', 'organisation', 'PDU']
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  return new RegExp(`\\b(?:${names})\\b`, 'iu')
}

/** Words by which a rating is not one of this inspection, or not given. */
const unreal =
  /\b(?:would|could|might|should|not|never|nor|unless|if|normally|previous(?:ly)?|last|former(?:ly)?|then|earlier|short of|below|above|boundary|threshold|nearly|almost|or|between|at least|better|any|no|other|others|region|national(?:ly)?|elsewhere|since|until|before|in (?:19|20)\d\d)\b/iu
const link = String.raw`(?:,? [^,;.]{0,40}?)? (?:is|was|are|were|has been|have been|had been|remains)(?: (?:again|therefore|still|now|also|both))?(?: (?:rated|graded|judged))?(?: (?:as|to be|overall))*\s*[‘“'"]?$`

function ratedBy(
  { text }: Sentence,
  { from, to }: TypedRating,
  standards: readonly Standard[],
  unit: RegExp,
): Rated {
  const before = text.slice(Math.max(0, from - 160), from)
  const after = text.slice(to, to + 80)
  const clause = before.split(/[;:]|, (?:and|but|while|whereas)\b/u).at(-1) ?? before
  if (unreal.test(clause) || /^[’”'"]? (?:or|to|boundary|band|and above)\b/iu.test(after))
    return null
  const named = standards.filter((standard) => isNamed(standard, clause, after, standards))
  if (named.length > 1) return null
  const [standard] = named
  if (standard) return standard
  if (/\b(?:overall|as a whole)\b/iu.test(clause)) return 'overall'
  const whole =
    new RegExp(`${unit.source}${link}`, 'iu').test(clause) ||
    new RegExp(
      String.raw`\b(?:we|inspectors) (?:have )?(?:rated?|graded?|judged?) (?:the |this )?[^;:]{0,60}${unit.source}[^,;:]{0,20}$`,
      'iu',
    ).test(clause)
  return whole && !/^[’”'"]? (?:for|in|on) \p{L}/iu.test(after) ? 'overall' : null
}

/** “Leadership is rated ‘Good’”, “‘Good’ for leadership”, “the rating of 1.1”. */
function isNamed(
  { id, title }: Standard,
  clause: string,
  after: string,
  all: readonly Standard[],
): boolean {
  const number = id.replace('.', '\\.')
  const alone = all.filter((one) => one.title === title).length === 1
  const name = alone ? `(?:${escaped(title)}|\\b${number})` : `\\b${number}`
  return (
    new RegExp(`(?<![\\p{L}-])${name}(?: ${escaped(title)})?${link}`, 'iu').test(clause) ||
    new RegExp(`\\b(?:rating|grade) (?:of|for) (?:the )?${name}\\b`, 'iu').test(clause) ||
    new RegExp(
      `\\b(?:rated?|graded?|judged?) (?:the standard )?${name}(?: ${escaped(title)})?(?: (?:as|to be))?\\s*[‘“'"]?$`,
      'iu',
    ).test(clause) ||
    new RegExp(`^[’”'"]? (?:for|in|on) (?:the )?(?:standard )?${name}\\b`, 'iu').test(after)
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The number of a standard with the name of none, or of another: “2.4 Delivery of services”. */
function misnamed(sentence: Sentence, standards: readonly Standard[]): ProseFinding[] {
  const numbered =
    /\b(\d+\.\d+)(?: |, |: | – |[( ]+[‘“]?| ?[‘“])(\p{Lu}[\p{L}’-]*(?: [\p{L}’-]+){0,6})/gu
  return [...sentence.text.matchAll(numbered)].flatMap(
    ({ 0: all, 1: id, 2: words = '', index }) => {
      const standard = standards.find((one) => one.id === id)
      const at = index + all.length - words.length
      if (!standard || spanAt(sentence, at)?.kind !== 'typed') return []
      if (words.toLowerCase().startsWith(standard.title.toLowerCase())) return []
      const other = standards.find(({ title }) =>
        words.toLowerCase().startsWith(title.toLowerCase()),
      )
      const name = other?.title ?? nameIn(words, standard)
      if (name === null) return []
      return [
        findingAt(sentence, at, {
          severity: 'error',
          code: 'standard-misnamed',
          found: name,
          evidence: `Standard ${standard.id} is ${standard.title}.`,
          mend: `Write ${standard.title}, or the number of the standard that is meant.`,
        }),
      ]
    },
  )
}

/** The words up to a verb, where they share one with the right name: else they are no name of it. */
function nameIn(words: string, { title }: Standard): string | null {
  const name = words.split(
    / (?:is|was|are|were|has|had|did|does|shows?|says|of this|in this)\b/u,
  )[0]!
  const own = title
    .toLowerCase()
    .split(/[ ,]+/)
    .filter((word) => word.length > 3)
  return own.some((word) => name.toLowerCase().includes(word)) ? name : null
}
