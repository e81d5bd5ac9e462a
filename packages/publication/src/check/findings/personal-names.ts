import nlp from 'compromise/three'
import type { RatedInspection } from '../../rated-inspection.js'
import type { ProseFinding } from '../finding/finding.js'
import { matchesOf } from '../reading/matches-of.js'
import { namesInSpeech, type Name } from '../reading/names-in-speech.js'
import { findingAt, spanAt, type Sentence } from '../reading/sentences.js'

const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Judge|Sergeant|PC|DC|DS|DI|PO|SPO|PSO|PQiP|[Oo]fficer|[Mm]anager|[Pp]ractitioner|[Ss]entencer|[Cc]ouncillor)\.? (?!(?:HM|Isle|I|Staff|Support|Manager|Qualification)\b)\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?/gu

/** Words that look like people’s names; a published report changes names. */
export function personalNames(
  rated: RatedInspection,
  sentences: readonly Sentence[],
): ProseFinding[] {
  const ordinary = ordinaryWords(rated, sentences)
  const people = inPieces(peopleIn(ordinary))
  const inSpeech = inPieces((text) => namesInSpeech(text, ordinary))
  return sentences.flatMap((sentence) => {
    if (sentence.passage.kind === 'cell') return []
    const titles = [...sentence.text.matchAll(titled)].map(({ 0: found, index: at }) => ({
      found,
      at,
    }))
    const known = people(sentence.text)
    const read =
      sentence.passage.kind === 'quotation'
        ? [...known, ...besides(known, inSpeech(sentence.text))].toSorted((a, b) => a.at - b.at)
        : known
    return [...titles, ...besides(titles, read)]
      .filter(({ at }) => spanAt(sentence, at)?.kind !== 'authored')
      .map(({ found, at }) =>
        findingAt(sentence, at, {
          severity: 'warning',
          code: 'personal-name',
          found,
          evidence: 'It reads like the name of a person.',
          mend: sentence.passage.quoted
            ? `Where it is one, leave it out: {without="${found.replaceAll('"', '')}"}, or quote somebody else.`
            : 'Describe the person by role, or change the name and say so.',
        }),
      )
  })
}

interface NlpPerson {
  readonly text: string
  readonly offset: { readonly start: number }
}

/**
 * People by a lexicon of names. It is slow, and on a long text slow by the square: it reads only pieces with
 * capitals that need explaining, and each text once.
 */
function peopleIn(ordinary: ReadonlySet<string>): (text: string) => readonly Name[] {
  const isOdd = (name: string) =>
    name.split(/[ -]/).some((word) => !ordinary.has(word.toLowerCase()))
  return (text) => {
    const capitals = text.match(/(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{Lu})/gu) ?? []
    if (!capitals.some(isOdd)) return []
    return (nlp(text).people().json({ offset: true }) as readonly NlpPerson[])
      .map(({ text: found, offset }) => ({
        found: found.replace(/[’']s$|[.,;:!?’”)]+$/gu, ''),
        at: offset.start,
      }))
      .filter(({ found }) => /^\p{Lu}/u.test(found) && !/\p{Lu}{2}/u.test(found) && isOdd(found))
  }
}

/** Reads a text in pieces, each once. */
function inPieces(read: (text: string) => readonly Name[]): (text: string) => readonly Name[] {
  const known = new Map<string, readonly Name[]>()
  const readOnce = (text: string): readonly Name[] => {
    const names = known.get(text) ?? read(text)
    known.set(text, names)
    return names
  }
  return (text) =>
    piecesOf(text).flatMap((piece) =>
      readOnce(piece.text).map(({ found, at }) => ({ found, at: piece.at + at })),
    )
}

/** So long a piece is read at once; longer sentences that people write are few. */
const longest = 400

/** A text in pieces that end between words. */
function piecesOf(text: string): { readonly text: string; readonly at: number }[] {
  if (text.length <= longest) return [{ text, at: 0 }]
  return matchesOf(piece, text).map(({ 0: found, index }) => ({ text: found, at: index }))
}

const piece = new RegExp(`\\S[^]{0,${longest}}(?!\\S)|\\S{1,${longest}}`, 'gu')

/** Those of the people that no title names already; both in the order of the text. */
function besides(titles: readonly Name[], people: readonly Name[]): Name[] {
  let next = 0
  return people.filter(({ found, at }) => {
    while (next < titles.length && endOf(titles[next]!) <= at) next += 1
    return next === titles.length || titles[next]!.at >= at + found.length
  })
}

const endOf = ({ found, at }: Name) => at + found.length

/** Whose tests and intervals the figures name. */
const eponyms = 'Fisher Wilson Newcombe Benjamini Hochberg Holm'

/** Words the report also writes small, and names of places and bodies that the inspection prints. */
function ordinaryWords(
  { framework, printable }: RatedInspection,
  sentences: readonly Sentence[],
): ReadonlySet<string> {
  const { name, region = '', organisation = '' } = printable.service
  const groups = framework.characteristics.flatMap(({ values }) => values.map(({ label }) => label))
  const names = [name, region, organisation, framework.publisher, eponyms, ...groups].join(' ')
  const small = sentences.flatMap(({ text }) => text.match(/(?<![\p{L}’'])\p{Ll}+/gu) ?? [])
  return new Set([...(names.toLowerCase().match(/\p{L}+/gu) ?? []), ...small])
}
