import { match } from 'ts-pattern'
import { proseHere } from './prose-here.js'
import type { ProseAnswer, ProseQuestion } from './prose-in-process.js'

/** Answers what another process of the app asks of prose, until that one is gone. */
export function answerQuestions(): Promise<void> {
  process.on('message', (question: ProseQuestion) => {
    void answerTo(question).then((answer) => process.send!(answer))
  })
  return new Promise((resolve) => process.once('disconnect', resolve))
}

async function answerTo(question: ProseQuestion): Promise<ProseAnswer> {
  const { id } = question
  try {
    const answer = await match(question)
      .with({ ask: 'check' }, ({ inspection }) => proseHere.check(inspection))
      .with({ ask: 'section' }, ({ inspection, section, text }) =>
        proseHere.readSection(inspection, section, text),
      )
      .exhaustive()
    return { id, answer }
  } catch {
    // Without its message, which quotes what people wrote.
    return { id, answer: null }
  }
}
