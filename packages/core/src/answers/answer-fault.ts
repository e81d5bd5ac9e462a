import type { Issue, IssueCode } from '../issue.js'

/** What is wrong with an answer, wherever it stands. */
export type AnswerFault = Pick<Issue, 'code' | 'found' | 'expected'>

/** An answer as evidence keeps it, null where there is none, or why it is not evidence. */
export type ReadAnswer =
  | { readonly ok: true; readonly answer: string | null }
  | { readonly ok: false; readonly fault: AnswerFault }

export function answered(answer: string | null): ReadAnswer {
  return { ok: true, answer }
}

export function faulty(code: IssueCode, found: string, expected: string): ReadAnswer {
  return { ok: false, fault: { code, found, expected } }
}
