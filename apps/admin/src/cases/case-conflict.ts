import { ownCaseQuestions, ownEntry, type Framework } from '@inspectorate/core'
import type { CaseContent } from './case-form.js'

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

const answerWords: Record<string, string> = { yes: 'Yes', no: 'No', na: 'Not applicable' }

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
    ...ownCaseQuestions(framework).map(({ id, text }) => {
      const [a, b] = [ownEntry(mine.answers, id) ?? '', ownEntry(theirs.answers, id) ?? '']
      return {
        field: `answer.${id}`,
        label: text,
        mine: a,
        theirs: b,
        mineWord: word(a, (value) => answerWords[value]),
        theirsWord: word(b, (value) => answerWords[value]),
        isText: false,
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
    ...Object.entries(content.answers).map(([id, value]) => ({ field: `answer.${id}`, value })),
    { field: 'note', value: content.note },
  ]
  return fields.filter(({ field }) => !open.has(field))
}
