import { readFile } from 'node:fs/promises'

const rules = new URL('../../../examples/riverside-home-care/rules.json', import.meta.url)

/** The id of the framework whose cases can be assessed twice. */
export const twiceId = 'riverside-read-twice'

/** The example’s framework, with a second reading of cases and something said in words. */
export async function rulesReadTwice(): Promise<string> {
  const file = JSON.parse(await readFile(rules, 'utf8')) as {
    instrument: { caseSets: object[]; standards: { questions: object[] }[] }
  }
  const { caseSets, standards } = file.instrument
  caseSets.push({
    id: 'second-reading',
    label: { en: 'Second reading' },
    of: 'own',
    repeats: 'cases',
  })
  standards[0]!.questions.push({
    id: 'heard',
    label: { en: 'Heard' },
    text: { en: 'What did the person say?' },
    answers: 'words',
  })
  return JSON.stringify({ ...file, id: twiceId })
}
