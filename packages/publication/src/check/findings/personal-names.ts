import nlp from 'compromise/three'
import type { RatedInspection } from '../../rated-inspection.js'
import type { ProseFinding } from '../finding.js'
import { findingAt, spanAt, type Sentence } from '../reading/sentences.js'

const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Judge|Sergeant|PC|DC|DS|DI|PO|SPO|PSO|PQiP|[Oo]fficer|[Mm]anager|[Pp]ractitioner|[Ss]entencer|[Cc]ouncillor)\.? (?!(?:HM|Isle|I|Staff|Support|Manager|Qualification)\b)\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?/gu

interface Name {
  readonly found: string
  readonly at: number
}

/** Words that look like people’s names; a published report changes names. */
export function personalNames(
  rated: RatedInspection,
  sentences: readonly Sentence[],
): ProseFinding[] {
  const ordinary = ordinaryWords(rated, sentences)
  return sentences.flatMap((sentence) => {
    if (sentence.passage.kind === 'cell') return []
    const titles = [...sentence.text.matchAll(titled)].map(({ 0: found, index: at }) => ({
      found,
      at,
    }))
    const people = peopleIn(sentence.text, ordinary).filter((person) =>
      titles.every((title) => !overlap(person, title)),
    )
    return [...titles, ...people]
      .filter(({ at }) => spanAt(sentence, at)?.kind !== 'authored')
      .map(({ found, at }) =>
        findingAt(sentence, at, {
          severity: 'warning',
          code: 'personal-name',
          found,
          evidence: 'It reads like the name of a person.',
          mend: 'Describe the person by role, or change the name and say so.',
        }),
      )
  })
}

interface NlpPerson {
  readonly text: string
  readonly offset: { readonly start: number }
}

/** People by a lexicon of names. It is slow, so it reads only text with capitals that need explaining. */
function peopleIn(text: string, ordinary: ReadonlySet<string>): Name[] {
  const isOdd = (name: string) =>
    name.split(/[ -]/).some((word) => !ordinary.has(word.toLowerCase()))
  const capitals = text.match(/(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{Lu})/gu) ?? []
  if (!capitals.some(isOdd)) return []
  return (nlp(text).people().json({ offset: true }) as readonly NlpPerson[])
    .map(({ text: found, offset }) => ({
      found: found.replace(/[’']s$|[.,;:!?’”)]+$/gu, ''),
      at: offset.start,
    }))
    .filter(({ found }) => /^\p{Lu}/u.test(found) && !/\p{Lu}{2}/u.test(found) && isOdd(found))
}

function overlap(a: Name, b: Name): boolean {
  return a.at < b.at + b.found.length && b.at < a.at + a.found.length
}

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
