import { createInterface } from 'node:readline/promises'
import { NothingAnswered } from './nothing-answered.js'

/** Asks on a terminal until an answer will do; null where nobody sits at one. */
export type Asking = (
  question: string,
  accept: (answer: string) => string | null,
) => Promise<string>

/**
 * Asks with the line editor that Node has: three questions are not worth a library. `accept` gives what is wrong with an
 * answer, or null. Ends the command as other programs do when somebody types Ctrl-D.
 */
export async function askingOn<T>(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  use: (ask: Asking) => Promise<T>,
): Promise<T> {
  const lines = createInterface({ input, output })
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new NothingAnswered()))
  })
  ended.catch(() => undefined)
  try {
    return await use(async (question, accept) => {
      for (let asked = question; ; asked = question.slice(question.lastIndexOf('\n') + 1)) {
        const answer = (await Promise.race([lines.question(`${asked} `), ended])).trim()
        const wrong = accept(answer)
        if (wrong === null) return answer
        output.write(`${wrong}\n`)
      }
    })
  } finally {
    lines.close()
  }
}
