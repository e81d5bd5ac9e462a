import { readAnswer, readChosen, yesNo, type AnswerSet } from '@inspectorate/core/answers'
import type { Form } from '../web/form.js'
import type { FormQuestion } from '../inspection/case-answers.js'

/** What somebody entered for a question: as it was typed, and the answer or what is wrong with it. */
export interface ReadEntry {
  readonly typed: string
  /** Null for none. */
  readonly answer: string | null
  readonly fault: string | null
}

/** The field of a question, and of the answers to it that are no number. */
export const fieldOf = (id: string) => `answer.${id}`
export const otherFieldOf = (id: string) => `${fieldOf(id)}.other`

/** Reads the fields of a question. */
export function readEntry(
  { question: { id }, ready: { set } }: FormQuestion,
  form: Form,
): ReadEntry {
  if (set.kind === 'several') {
    // Several ticked, or one field with all of them as a case keeps them.
    const chosen = form.all(fieldOf(id)).flatMap((text) => text.split(/\s+/).filter(Boolean))
    return entry(set, chosen.join(' '), readChosen(set, [...new Set(chosen)]))
  }
  const typed = form.text(fieldOf(id)).trim()
  if (set.kind !== 'number') return entry(set, typed, readAnswer(set, typed))
  const given = [typed, ...form.all(otherFieldOf(id))].filter(Boolean)
  if (given.length > 1)
    return {
      typed: given[0]!,
      answer: null,
      fault: 'enter a number, or tick what is so instead, not both',
    }
  return entry(set, given[0] ?? '', readAnswer(set, given[0] ?? ''))
}

function entry(set: AnswerSet, typed: string, read: ReturnType<typeof readAnswer>): ReadEntry {
  if (read.ok) return { typed, answer: read.answer, fault: null }
  // No form sends an answer that it does not offer: it is as if nothing were sent.
  if (set === yesNo) return { typed: '', answer: null, fault: null }
  return {
    typed,
    answer: null,
    fault: `found ${read.fault.found}, expected ${read.fault.expected}`,
  }
}
