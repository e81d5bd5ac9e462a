import type { RatedInspection } from '../rated-inspection.js'
import { undefinedAbbreviations } from './abbreviations.js'
import { caseReferences } from './case-references.js'
import { comparativeClaim } from './comparative-claims.js'
import { evidenceIndex } from './evidence-index.js'
import type { ProseFinding } from './finding.js'
import { judgeStatedFigure } from './judge-stated-figure.js'
import { longSentence } from './long-sentences.js'
import { numbering } from './numbering.js'
import { personalNames } from './personal-names.js'
import { quantityWords } from './quantity-words.js'
import { readPassages } from './read-passages.js'
import { sentencesOfPassage, type Sentence } from './sentences.js'
import { singledOut } from './singled-out.js'
import { spellingVariants } from './spelling-variants.js'
import type { StatedFigure } from './stated-figure.js'
import { statedFigures } from './stated-figures.js'
import { unsupportedAreas } from './unsupported-areas.js'

/** What to look at in the narrative, section by section in the order of the report. */
export function checkProse(rated: RatedInspection): ProseFinding[] {
  const index = evidenceIndex(rated)
  const sentences = readPassages(rated).flatMap(sentencesOfPassage)
  const findings = [
    ...sentences.flatMap((sentence) => [
      ...typedFigures(sentence).flatMap(
        (stated) => judgeStatedFigure(index, sentence, stated) ?? [],
      ),
      ...comparativeClaim(index, sentence, footnotesOf(sentence, sentences)),
      ...quantityWords(index, sentence),
      ...singledOut(index, sentence),
      ...caseReferences(index, sentence),
      ...longSentence(sentence),
    ]),
    ...personalNames(rated, sentences),
    ...numbering(index, sentences),
    ...unsupportedAreas(index, sentences),
    ...undefinedAbbreviations(sentences),
    ...spellingVariants(sentences),
  ]
  const order = [...new Set(sentences.map(({ passage }) => passage.section))]
  return findings.sort(
    (a, b) =>
      order.indexOf(a.section) - order.indexOf(b.section) || a.line - b.line || a.column - b.column,
  )
}

/** Figures in the author’s own words; what others said and what illustrates is theirs. */
function typedFigures(sentence: Sentence): StatedFigure[] {
  const { kind } = sentence.passage
  if (kind === 'quotation' || kind === 'practice-example') return []
  return statedFigures(withoutBound(sentence))
}

/** Bound figures blotted out, each by as many characters. */
function withoutBound({ text, spans }: Sentence): string {
  return spans
    .filter(({ kind }) => kind === 'figure')
    .reduce(
      (left, { from, to }) => left.slice(0, from) + '□'.repeat(to - from) + left.slice(to),
      text,
    )
}

/** Sentences of the notes that a sentence refers to. */
function footnotesOf(
  { passage, from, text }: Sentence,
  sentences: readonly Sentence[],
): readonly Sentence[] {
  const ids = passage.notes
    .filter(({ at }) => at > from && at <= from + text.length + 1)
    .map(({ id }) => id)
  return sentences.filter(
    (one) => one.passage.section === passage.section && ids.includes(one.passage.note ?? ''),
  )
}
