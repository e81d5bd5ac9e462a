import {
  knownFigures,
  knownInWords,
  writtenLike,
  type KnownFigure,
} from './evidence/known-figure.js'
import { typedClaims } from './evidence/typed-claims.js'
import { withBlocks } from './finding/blocks.js'
import type { Blocks, ProseFinding } from './finding/finding.js'
import { undefinedAbbreviations } from './findings/abbreviations.js'
import { longSentence } from './findings/long-sentences.js'
import { spellingVariants } from './findings/spelling-variants.js'
import { wordClaimsOf, wordFindings } from './findings/word-claims.js'
import { countedNouns } from './reading/counted-nouns.js'
import { passagesOf, type Printing } from './reading/read-passages.js'
import { findingAt, sentencesOfPassage, type Sentence } from './reading/sentences.js'
import { sourceText } from './reading/source-text.js'
import { quantityFigures } from './reading/quantity-figures.js'

/** What texts of something else than one inspection are held against. */
export interface TextEvidence {
  readonly printing: Pick<Printing, 'figure'>
  readonly known: readonly KnownFigure[]
  /** What is counted, in the singular: “service”. */
  readonly things: readonly string[]
  /** The frameworks by whose words it is spoken of. */
  readonly nounsOf: Parameters<typeof countedNouns>[0]
}

/** A finding in a text, with what it holds back. */
export type TextFinding = ProseFinding & { readonly blocks: Blocks }

/**
 * What to look at in texts, by section: typed figures that are neither bound nor vouched for, claims in words, and
 * what is hard to read; by the codes of an inspection’s narrative.
 */
export function checkTexts(
  texts: Readonly<Record<string, string>>,
  { printing, known, things, nounsOf }: TextEvidence,
): TextFinding[] {
  const look = knownFigures(known)
  const nouns = countedNouns(nounsOf)
  const passages = Object.entries(texts).flatMap(([section, markdown]) =>
    passagesOf(sourceText(section, ['narrative', section], markdown), {
      ...printing,
      quote: () => undefined,
    }),
  )
  const sentences = passages.flatMap(sentencesOfPassage)
  const isThing = new RegExp(`^(?:${things.join('|')})(?:e?s)?$`, 'i')
  const counted = {
    ...nouns,
    isCounted: (word: string) => isThing.test(word) || nouns.isCounted(word),
  }
  const findings = sentences.flatMap((sentence): ProseFinding[] => {
    const words = wordClaimsOf(sentence, counted)
    const typed = typedClaims(sentence, things)
    return [
      ...[...typed, ...quantityFigures(words, typed)]
        .filter(
          ({ isWord }) => !isWord || !(hasFigure(sentence) || sentence.passage.kind === 'cell'),
        )
        .map((figure) => figureFinding(sentence, figure, look)),
      ...wordFindings(sentence, words),
      ...longSentence(sentence),
    ]
  })
  return [...findings, ...undefinedAbbreviations(sentences), ...spellingVariants(sentences)].map(
    withBlocks,
  )
}

/** A word of quantity may sum up a figure that is bound beside it. */
function hasFigure({ spans }: Sentence): boolean {
  return spans.some(({ kind, name }) => kind === 'figure' && name !== 'rating')
}

function figureFinding(
  sentence: Sentence,
  figure: Parameters<ReturnType<typeof knownFigures>>[1],
  look: ReturnType<typeof knownFigures>,
): ProseFinding {
  // What a word of quantity is of is not to be guessed by its value: so many are all, or none.
  const { contradicted, offered } = figure.isWord
    ? { contradicted: null, offered: [] }
    : look(sentence, figure)
  const offer = (known: KnownFigure, reason: string) => ({
    write: writtenLike(known, figure),
    value: knownInWords(known),
    reason,
  })
  if (contradicted)
    return findingAt(sentence, figure.from, {
      severity: 'error',
      code: 'typed-figure-contradicts',
      found: figure.text,
      evidence: `${knownInWords(contradicted)}.`,
      mend: `Write ${writtenLike(contradicted, figure)}, or correct the sentence.`,
      candidates: [offer(contradicted, 'its words stand in the sentence; another value')],
    })
  const [best] = offered
  return findingAt(sentence, figure.from, {
    severity: 'warning',
    code: figure.isWord ? 'word-claim-unbound' : 'typed-figure-unbound',
    found: figure.text,
    evidence:
      best === undefined
        ? 'It is bound to nothing.'
        : `It is bound to nothing. It may be ${knownInWords(best)}.`,
    mend: `${best === undefined ? 'Bind the figure' : `Write ${writtenLike(best, figure)}`}, name its source with :authored[${figure.text}]{source="…"}, or say with :plain[${figure.text}] that it is no claim.`,
    ...(offered.length > 0 && {
      candidates: offered.map((one) => offer(one, 'the same value')),
    }),
  })
}
