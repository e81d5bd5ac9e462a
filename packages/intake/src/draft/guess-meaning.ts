import type { Characteristic, Question } from '@inspectorate/core'
import type { AnswerColumns } from '../columns/answer-columns.js'
import { columnById, columnNamed } from '../columns/column-named.js'
import type { ColumnMeaning } from '../mapping/mapping-schema.js'
import type { GuessedMeaning } from './guessed-meaning.js'
import { Likeness, plainText } from './likeness.js'
import { bareTickOf, tickOf } from './tick-heading.js'

/** Finds what headings seem to be: by ids, by labels and texts, and by what these have in common. */
export function guessingMeanings(
  columns: AnswerColumns,
): (names: readonly string[]) => GuessedMeaning | undefined {
  const { questions, characteristics } = columns
  const known = [
    ...questions.map((question) => ({
      meaning: { question: question.id },
      texts: [question.text, question.label],
      plain: [question.text, question.label, question.id].map(plainText),
    })),
    ...characteristics.map(({ id, label }) => ({
      meaning: { characteristic: id },
      texts: [label],
      plain: [label, id].map(plainText),
    })),
  ]
  const likeness = new Likeness(known.flatMap(({ texts }) => texts))
  const exactly = (text: string) => {
    const plain = plainText(text)
    return plain === '' ? [] : known.filter((one) => one.plain.includes(plain))
  }
  return (all) => {
    // A heading of two rows together tells one choice of a question; by itself either row may be that question.
    const names = all.filter((name) => !all.some((under) => name.endsWith(` / ${under}`)))
    for (const text of all) {
      const tick = tickOf(text, exactly, columns) ?? bareTickOf(text, columns)
      if (tick) return tick
    }
    for (const name of names) {
      const own = columnById(name, columns)
      if (own && own.kind !== 'id' && own.kind !== 'ignored')
        return { meaning: meaningOf(own), isOurs: true, likeness: 1, nextBest: 0, known: name }
    }
    for (const name of names) {
      const column = columnNamed(name, columns)
      if (
        typeof column === 'object' &&
        'kind' in column &&
        column.kind !== 'id' &&
        column.kind !== 'ignored'
      )
        return { meaning: meaningOf(column), isOurs: false, likeness: 1, nextBest: 0, known: name }
    }
    for (const text of names.flatMap(partsOf)) {
      const found = exactly(text)
      if (found.length === 1)
        return { meaning: found[0]!.meaning, isOurs: false, likeness: 1, nextBest: 0, known: text }
    }
    for (const name of names) {
      const cut = cutOff(name, known)
      if (cut) return cut
    }
    const scored = known
      .map((one) => ({
        one,
        score: Math.max(
          0,
          ...names
            .flatMap(partsOf)
            .flatMap((text) =>
              one.texts
                .filter((known) => known.includes(' '))
                .map((known) => likeness.of(text, known)),
            ),
        ),
      }))
      .toSorted((a, b) => b.score - a.score)
    const [best, second] = scored
    return best && best.score > 0
      ? {
          meaning: best.one.meaning,
          isOurs: false,
          likeness: best.score,
          nextBest: second?.score ?? 0,
          known: best.one.texts[0]!,
        }
      : undefined
  }
}

function meaningOf(
  column:
    | { kind: 'question'; question: Question }
    | { kind: 'choice'; question: Question; value: { id: string } }
    | { kind: 'characteristic'; characteristic: Characteristic },
): ColumnMeaning {
  if (column.kind === 'characteristic') return { characteristic: column.characteristic.id }
  const question = column.question.id
  return column.kind === 'choice' ? { question, choice: column.value.id } : { question }
}

/** A heading, and what stands in it behind the name of a grid: “Views [Changes]”, “Views - Changes”, “Views / Changes”. */
function partsOf(name: string): string[] {
  const bracketed = /^.{2,}?\[([^[\]]{2,})\]\s*$/.exec(name)?.[1]
  const last = [' - ', ' / ', ': ', ' > ', ' – ', '/', '.'].flatMap((separator) => {
    const at = name.lastIndexOf(separator)
    return at > 0 ? [name.slice(at + separator.length)] : []
  })
  return [name, ...(bracketed === undefined ? [] : [bracketed]), ...last].filter(
    (text) => text.trim() !== '',
  )
}

/** Fewer letters tell little. */
const shortest = 12

/** A heading that is how the text of one question begins: Epicollect5 and statistics programs cut names off. */
function cutOff(
  name: string,
  known: readonly { readonly meaning: ColumnMeaning; readonly texts: readonly string[] }[],
): GuessedMeaning | undefined {
  const plain = plainText(name.replaceAll('_', ' '))
  if (plain.length < shortest) return undefined
  const found = known.flatMap(({ meaning, texts }) =>
    texts
      .filter((text) => plainText(text).startsWith(plain) && plainText(text) !== plain)
      .slice(0, 1)
      .map((text) => ({ meaning, text })),
  )
  return found.length === 1
    ? {
        meaning: found[0]!.meaning,
        isOurs: false,
        likeness: cutLikeness,
        nextBest: 0,
        cutAt: plain.length,
        known: found[0]!.text,
      }
    : undefined
}

/** Until it is known that this file cuts names off, a question that begins so may be another. */
const cutLikeness = 0.6
