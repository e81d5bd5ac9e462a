import { parseRules, textIn } from '@inspectorate/core/language'
import { frameworks } from '@inspectorate/frameworks'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { textTable } from '../print/text-table.js'
import type { Asking } from '../process/asking.js'
import { isFileName } from '../read/read-framework.js'
import { isDay } from './is-day.js'

interface Answers {
  readonly framework?: string | undefined
  readonly service?: string | undefined
  readonly fieldwork?: string | undefined
}

/** Asks what was not given: the service, the framework, and when fieldwork begins. */
export async function askBeginning(given: Answers, ask: Asking): Promise<Answers> {
  const service =
    given.service ??
    (await ask('What service is inspected?', (text) =>
      text === '' ? 'Its name is needed.' : null,
    ))
  const framework = given.framework ?? (await askFramework(ask))
  const fieldwork =
    given.fieldwork ??
    (await ask(
      'When does fieldwork begin? Such as 2026-03-02; empty if it is not known yet:',
      (text) => (text === '' || isDay(text) ? null : 'A day as 2026-03-02, or nothing.'),
    ))
  return { service, framework, fieldwork: fieldwork === '' ? undefined : fieldwork }
}

async function askFramework(ask: Asking): Promise<string> {
  const known = [...new Set([...frameworks.map(({ id }) => id), ...ruleEditions])].sort()
  const list = textTable(
    await Promise.all(known.map(async (id, i) => [`${i + 1}`.padStart(3), id, await titleOf(id)])),
  )
  let chosen = ''
  await ask(
    `Under which standards?\n${list}\nA number, an id, or a file of rules of your own:`,
    (text) => {
      chosen = known[Number(text) - 1] ?? text
      return known.includes(chosen) || isFileName(chosen)
        ? null
        : `One of 1 to ${known.length}, one of these ids, or a file such as ./rules.json.`
    },
  )
  return chosen
}

async function titleOf(id: string): Promise<string> {
  const parsed = parseRules(await rulesById(id))
  return parsed.ok ? textIn(parsed.value.file.title, 'en') : ''
}
