import type { Block, Framework, KeyQuestion, Question, Standard, Survey } from './framework.js'

type Outline = Pick<Framework, 'domains'>
type Fed = Pick<Framework, 'domains' | 'pooled'>

/** A question and where in the framework it stands. */
export type PlacedQuestion =
  | {
      readonly asked: 'of-cases'
      readonly question: Question
      readonly standard: Standard
      readonly keyQuestion?: KeyQuestion
    }
  | { readonly asked: 'of-cases'; readonly question: Question; readonly block: Block }
  | { readonly asked: 'in-survey'; readonly question: Question; readonly survey: Survey }

/** Every standard in its order. */
export function standardsOf({ domains }: Outline): readonly Standard[] {
  const standards = standardsIn.get(domains) ?? domains.flatMap((domain) => domain.standards)
  standardsIn.set(domains, standards)
  return standards
}

const standardsIn = new WeakMap<Outline['domains'], readonly Standard[]>()

/** A standard's questions: each key question followed by its prompts, then the standard's own prompts. */
export function questionsOfStandard(standard: Standard): Question[] {
  return [...standard.keyQuestions.flatMap((key) => [key, ...key.prompts]), ...standard.prompts]
}

const ofCases = new WeakMap<Outline['domains'], readonly Question[]>()

/** Every question asked of cases, in the framework's order. */
export function caseQuestions({ domains }: Outline): readonly Question[] {
  const questions = ofCases.get(domains) ?? domains.flatMap(questionsOfDomain)
  ofCases.set(domains, questions)
  return questions
}

function questionsOfDomain({ standards, blocks }: Outline['domains'][number]): Question[] {
  return [...standards.flatMap(questionsOfStandard), ...blocks.flatMap((block) => block.prompts)]
}

/** The questions that the inspection’s own cases answer. */
export function ownCaseQuestions(framework: Fed): readonly Question[] {
  const pooled = new Set(framework.pooled?.map(({ id }) => id))
  return pooled.size === 0
    ? caseQuestions(framework)
    : questionsFedBy(framework, (set) => set === undefined || !pooled.has(set))
}

/** Whether the cases of other inspections rate a standard. */
export function isPooled({ pooled }: Pick<Framework, 'pooled'>, { cases }: Standard): boolean {
  return cases !== undefined && (pooled?.some(({ id }) => id === cases) ?? false)
}

/** The questions that the cases of a pooled set answer. */
export function pooledQuestions(framework: Outline, set: string): readonly Question[] {
  return questionsFedBy(framework, (id) => id === set)
}

function questionsFedBy(
  { domains }: Outline,
  isFed: (set: string | undefined) => boolean,
): readonly Question[] {
  return caseQuestions({
    domains: domains.map((domain) => ({
      ...domain,
      standards: domain.standards.filter(({ cases }) => isFed(cases)),
      blocks: domain.blocks.filter(({ cases }) => isFed(cases)),
    })),
  })
}

const placedOf = new WeakMap<Framework, ReadonlyMap<string, PlacedQuestion>>()

/** Every question by its id, with its place. Ids are unique in a parsed framework. */
export function placedQuestions(framework: Framework): ReadonlyMap<string, PlacedQuestion> {
  // A figure asks for one of them: a report for thousands, a check for more.
  const placed = placedOf.get(framework) ?? placeQuestions(framework)
  placedOf.set(framework, placed)
  return placed
}

function placeQuestions(framework: Framework): ReadonlyMap<string, PlacedQuestion> {
  const placed = new Map<string, PlacedQuestion>()
  for (const domain of framework.domains) {
    for (const standard of domain.standards) {
      for (const keyQuestion of standard.keyQuestions) {
        for (const question of [keyQuestion, ...keyQuestion.prompts])
          placed.set(question.id, { asked: 'of-cases', question, standard, keyQuestion })
      }
      for (const question of standard.prompts)
        placed.set(question.id, { asked: 'of-cases', question, standard })
    }
    for (const block of domain.blocks)
      for (const question of block.prompts)
        placed.set(question.id, { asked: 'of-cases', question, block })
  }
  for (const survey of framework.surveys)
    for (const question of survey.questions)
      placed.set(question.id, { asked: 'in-survey', question, survey })
  return placed
}
