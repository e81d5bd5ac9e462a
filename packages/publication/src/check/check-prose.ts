import type { RatedInspection } from '../rated-inspection.js'
import { claimsOf } from './evidence/claims.js'
import { evidenceIndex } from './evidence/evidence-index.js'
import { joinClaims } from './evidence/joint.js'
import type { ProseFinding } from './finding/finding.js'
import { boundFigures } from './findings/bound-figures.js'
import { typedDates } from './findings/typed-dates.js'
import { typedRatings } from './findings/typed-ratings.js'
import { undefinedAbbreviations } from './findings/abbreviations.js'
import { caseReferences } from './findings/case-references.js'
import { comparativeClaim } from './findings/comparative-claims.js'
import { longSentence } from './findings/long-sentences.js'
import { numbering } from './findings/numbering.js'
import { personalDetails } from './findings/personal-details.js'
import { personalNames } from './findings/personal-names.js'
import { quantityWords } from './findings/quantity-words.js'
import { singledOut } from './findings/singled-out.js'
import { spellingVariants } from './findings/spelling-variants.js'
import { typedFigures } from './findings/typed-figures.js'
import { wordClaimsOf, wordFindings } from './findings/word-claims.js'
import { unsupportedAreas } from './findings/unsupported-areas.js'
import { countedNouns } from './reading/counted-nouns.js'
import { readPassages } from './reading/read-passages.js'
import { sentencesOfPassage, type Sentence } from './reading/sentences.js'

/** Ten times what a long report types: those beyond are named as the others, and not looked up. */
const mostLookedUp = 1_000

/** What to look at in the printed texts, in the order of the report. */
export function checkProse(rated: RatedInspection): ProseFinding[] {
  const index = evidenceIndex(rated)
  const passages = readPassages(rated).map(sentencesOfPassage)
  const sentences = passages.flat()
  const nouns = countedNouns(rated.framework)
  const isRated = typedRatings(index)
  const isDated = typedDates(index)
  const isRecord = caseReferences(index)
  const isPersonal = personalDetails(rated)
  const written = sentences.filter(({ passage }) => !passage.quoted)
  let claimed = 0
  const findings = [
    ...passages.flatMap((ofPassage) =>
      ofPassage.flatMap((sentence, i) => {
        const words = wordClaimsOf(sentence, nouns)
        const isLookedUp = claimed < mostLookedUp
        const found = claimsOf(index, sentence, besides(ofPassage, i), words, isLookedUp)
        claimed += found.claims.length
        return [
          ...typedFigures(index, joinClaims(found), found.bound),
          ...boundFigures(index, found.bound),
          ...isRated(sentence),
          ...isDated(sentence),
          ...comparativeClaim(index, sentence, footnotesOf(sentence, sentences), words),
          ...wordFindings(sentence, words),
          ...quantityWords(index, sentence),
          ...singledOut(index, sentence),
          ...isRecord(sentence),
          ...isPersonal(sentence),
          ...(sentence.passage.quoted ? [] : longSentence(sentence)),
        ]
      }),
    ),
    ...personalNames(rated, sentences),
    ...numbering(index, sentences),
    ...unsupportedAreas(index, sentences),
    ...undefinedAbbreviations(written),
    ...spellingVariants(written),
  ]
  return inOrder(toldOnce(findings), sentences)
}

/** A word of quantity that the figure beside it does not bear out is not told again as unbound. */
function toldOnce(findings: readonly ProseFinding[]): ProseFinding[] {
  const misused = findings.filter(({ code }) => code === 'quantity-word-misused')
  return findings.filter(
    ({ code, path, line, sentence, found }) =>
      code !== 'word-claim-unbound' ||
      !misused.some(
        (one) =>
          one.path === path &&
          one.line === line &&
          one.sentence === sentence &&
          found.toLowerCase().includes(one.found.toLowerCase()),
      ),
  )
}

/** The sentences around one, nearest first. */
function besides(sentences: readonly Sentence[], i: number): Sentence[] {
  return [i - 1, i + 1, i - 2, i + 2].flatMap((place) => sentences[place] ?? [])
}

function inOrder(
  findings: readonly ProseFinding[],
  sentences: readonly Sentence[],
): ProseFinding[] {
  const order = new Map<string, number>()
  for (const { passage } of sentences) {
    const key = passage.source.path.join('/')
    if (!order.has(key)) order.set(key, order.size)
  }
  const place = ({ path }: ProseFinding) => order.get(path.join('/')) ?? order.size
  return [...findings].sort((a, b) => place(a) - place(b) || a.line - b.line || a.column - b.column)
}

/** Sentences of the notes that a sentence refers to. */
function footnotesOf(
  { passage, from, text }: Sentence,
  sentences: readonly Sentence[],
): readonly Sentence[] {
  const ids = passage.notes
    .filter(({ at }) => at > from && at <= from + text.length + 1)
    .map(({ id }) => id)
  if (ids.length === 0) return []
  return sentences.filter(
    (one) => one.passage.source === passage.source && ids.includes(one.passage.note ?? ''),
  )
}
