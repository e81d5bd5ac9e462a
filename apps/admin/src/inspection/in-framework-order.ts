import {
  ownCaseQuestions,
  type Case,
  type Framework,
  type Inspection,
  type Question,
} from '@inspectorate/core'

/** Puts what a case or a response holds into the framework’s order: the database keeps none, and publications are compared by their bytes. */
export function caseInOrder(framework: Framework): (one: Case) => Case {
  const characteristics = framework.characteristics.map(({ id }) => id)
  return inOrder(characteristics, ownCaseQuestions(framework))
}

/** The same for the responses to each survey of the framework. */
export function responsesInOrder(
  framework: Framework,
  answered: Inspection['surveys'],
): Inspection['surveys'] {
  return Object.fromEntries(
    framework.surveys.flatMap(({ id, characteristics = [], questions }) => {
      const ids = characteristics.map((one) => one.id)
      const responses = answered[id]
      return responses ? [[id, responses.map(inOrder(ids, questions))] as const] : []
    }),
  )
}

function inOrder(characteristics: readonly string[], questions: readonly Question[]) {
  const ids = questions.map(({ id }) => id)
  return ({ id, characteristics: given, answers, texts }: Case): Case => ({
    id,
    characteristics: ordered(given, characteristics),
    answers: ordered(answers, ids),
    ...(texts && { texts: ordered(texts, ids) }),
  })
}

function ordered<V>(record: Readonly<Record<string, V>>, keys: readonly string[]) {
  const known = keys.filter((key) => Object.hasOwn(record, key))
  const others = Object.keys(record)
    .filter((key) => !keys.includes(key))
    .sort()
  return Object.fromEntries([...known, ...others].map((key) => [key, record[key]!]))
}
