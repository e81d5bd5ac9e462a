import { ownEntry, type Framework } from '@inspectorate/core'
import { textIn, type AnswerSet } from '@inspectorate/core/answers'
import { caseFormQuestions } from '../inspection/case-answers.js'
import type { CaseContent } from './case-form.js'
import { fieldOf } from './read-entry.js'

/** A field that two people filled in differently. */
export interface Difference {
  readonly field: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  readonly mineWord: string
  readonly theirsWord: string
  /** Free text, rather than a choice. */
  readonly isText: boolean
}

/** Where two versions of a case differ, in the order of the form. */
export function differences(
  framework: Framework,
  mine: CaseContent,
  theirs: CaseContent,
): Difference[] {
  const word = (value: string, words: (value: string) => string | undefined) =>
    value === '' ? 'nothing' : (words(value) ?? value)
  const all: Difference[] = [
    ...framework.characteristics.map(({ id, label, values }) => {
      const words = (value: string) => values.find((one) => one.id === value)?.label
      const [a, b] = [
        ownEntry(mine.characteristics, id) ?? '',
        ownEntry(theirs.characteristics, id) ?? '',
      ]
      return {
        field: `characteristic.${id}`,
        label,
        mine: a,
        theirs: b,
        mineWord: word(a, words),
        theirsWord: word(b, words),
        isText: false,
      }
    }),
    ...caseFormQuestions(framework).map(({ question: { id, text }, ready: { set } }) => {
      const isText = set.kind === 'text'
      const given = (one: CaseContent) => ownEntry(isText ? one.texts : one.answers, id) ?? ''
      const [a, b] = [given(mine), given(theirs)]
      return {
        field: fieldOf(id),
        label: text,
        mine: a,
        theirs: b,
        mineWord: word(a, (answer) => answerInWords(set, answer)),
        theirsWord: word(b, (answer) => answerInWords(set, answer)),
        isText,
      }
    }),
    {
      field: 'note',
      label: 'Evidence note',
      mine: mine.note,
      theirs: theirs.note,
      mineWord: mine.note,
      theirsWord: theirs.note,
      isText: true,
    },
  ]
  return all.filter((one) => one.mine !== one.theirs)
}

/** The fields on which both agree, to send along with the choices. */
export function agreedFields(content: CaseContent, differing: readonly Difference[]) {
  const open = new Set(differing.map(({ field }) => field))
  const fields = [
    ...Object.entries(content.characteristics).map(([id, value]) => ({
      field: `characteristic.${id}`,
      value,
    })),
    ...Object.entries({ ...content.answers, ...content.texts }).map(([id, value]) => ({
      field: fieldOf(id),
      value,
    })),
    { field: 'note', value: content.note },
  ]
  return fields.filter(({ field }) => !open.has(field))
}

/** An answer by the labels of its set. */
function answerInWords(set: AnswerSet, answer: string): string {
  if (!('values' in set)) return answer
  const chosen = answer.split(' ').map((id) => set.values.find((value) => value.id === id))
  if (chosen.every((value) => value !== undefined))
    return chosen.map(({ label }) => textIn(label, 'en')).join(', ')
  return set.kind === 'number' ? `${answer} ${textIn(set.unit.label, 'en')}` : answer
}
