import { readingHere } from './reading-here.js'
import type { ReadingAnswer, ReadingQuestion } from './asking-process.js'

/** Answers what another process of the app asks, until that one is gone. */
export function answerQuestions(): Promise<void> {
  process.on('message', (question: ReadingQuestion | 'prepare') => {
    if (question === 'prepare') readingHere.prepare()
    else void answerTo(question).then((answer) => process.send!(answer))
  })
  return new Promise((resolve) => process.once('disconnect', resolve))
}

async function answerTo({ id, ask, given }: ReadingQuestion): Promise<ReadingAnswer> {
  try {
    const reading: (...given: never[]) => Promise<unknown> = readingHere[ask]
    return { id, answer: await reading(...(given as never[])) }
  } catch {
    // Without its message, which quotes what people wrote.
    return { id, answer: null }
  }
}
