import { plainRouting, type Framework, type Question } from '@inspectorate/core'

/** The answers to an earlier question that let a question be asked. */
export interface EarlierAnswer {
  readonly question: string
  readonly is: readonly ('yes' | 'no' | 'na')[]
}

/** On which answer it depends whether a question is asked; undefined where on none. */
export function earlierAnswer({ asked }: Pick<Question, 'asked'>): EarlierAnswer | undefined {
  const plain = plainRouting(asked)
  return plain && 'question' in plain ? plain : undefined
}

/** Questions in an order in which each comes after the one it depends on. */
export function inRoutingOrder(questions: readonly Question[]): Question[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const placed = new Set<Question>()
  const place = (question: Question | undefined, waiting: readonly Question[]) => {
    if (!question || placed.has(question) || waiting.includes(question)) return
    const earlier = earlierAnswer(question)
    if (earlier) place(byId.get(earlier.question), [...waiting, question])
    placed.add(question)
  }
  for (const question of questions) place(question, [])
  return [...placed]
}

/** The questions on which a question depends, nearest first. */
function earlierQuestions(question: Question, byId: ReadonlyMap<string, Question>): Question[] {
  const earlier: Question[] = []
  for (
    let next = byId.get(earlierAnswer(question)?.question ?? '');
    next && !earlier.includes(next);
    next = byId.get(earlierAnswer(next)?.question ?? '')
  )
    earlier.push(next)
  return earlier
}

/** The subgroups of which a question is asked, by itself or through the questions it depends on. */
export function askedGroups(
  question: Question,
  byId: ReadonlyMap<string, Question>,
  { characteristics }: Framework,
): { readonly characteristic: string; readonly value: string; readonly personal: boolean }[] {
  return [question, ...earlierQuestions(question, byId)].flatMap(({ asked }) =>
    asked && 'characteristic' in asked
      ? asked.is.map((value) => ({
          characteristic: asked.characteristic,
          value,
          personal:
            characteristics.find(({ id }) => id === asked.characteristic)?.personal === true,
        }))
      : [],
  )
}

/** Questions that hang together by their routing, in the order of the first of each. */
export function chainsOf(questions: readonly Question[]): (readonly Question[])[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const chains = new Map<Question, Question[]>()
  for (const question of questions) {
    const root = earlierQuestions(question, byId).at(-1) ?? question
    chains.set(root, [...(chains.get(root) ?? []), question])
  }
  return [...chains.values()]
}
