import { crc32 } from '../workbook/crc32.js'
import { comparable } from '../table/tidy-text.js'
import { questionColumn, type AnswerColumns, type Column } from './answer-columns.js'

/** What a survey tool lets the columns and codes of a form be called. */
export interface ToolNames {
  /** Of a question or characteristic, by its id. */
  name(id: string): string
  /** Of one of the values that may be chosen. */
  code(value: string): string
}

/** Letters, digits, hyphens, dots and underscores after a letter: what XML and so XLSForm call a question by. */
export const namesOfXml: ToolNames = {
  name: (id) => (/^[A-Za-z_][\w.-]*$/.test(id) ? id : underscored(id)),
  code: (value) => value,
}

/** Small letters, digits and underscores after a letter: REDCap’s variables, and the codes of its checkboxes. */
export const namesOfRedcap: ToolNames = {
  name: underscored,
  code: (value) => value.toLowerCase().replace(/[^a-z0-9]+/g, '_'),
}

/** LimeSurvey: at most 20 letters and digits after a letter. A longer id ends in its own checksum. */
export const namesOfLimeSurvey: ToolNames = { name: shortCode, code: shortCode }

function underscored(id: string): string {
  const name = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  return /^[a-z]/.test(name) ? name : `q_${name}`
}

const longest = 20

function shortCode(id: string): string {
  const bare = id.replace(/[^A-Za-z0-9]/g, '')
  const code = /^[A-Za-z]/.test(bare) ? bare : `q${bare}`
  if (code.length <= longest) return code
  const sum = crc32(new TextEncoder().encode(id)).toString(16).padStart(8, '0')
  return code.slice(0, longest - sum.length) + sum
}

/**
 * The column that a heading means by a name that a form of ours gave it in another tool: `about_care` of `about-care` in
 * REDCap, `needs___at_home` or `needs[athome]` of one of its choices.
 */
export function toolColumn(heading: string, columns: AnswerColumns): Column | undefined {
  const named = namesIn(columns)
  for (let name = heading; ; name = name.slice(name.indexOf('/') + 1)) {
    const found = named.get(name)
    if (found || !name.includes('/')) return found ?? undefined
  }
}

const known = new WeakMap<AnswerColumns, ReadonlyMap<string, Column | null>>()

/** Every column by its names in other tools; null for a name that means two. */
function namesIn(columns: AnswerColumns): ReadonlyMap<string, Column | null> {
  const made = known.get(columns)
  if (made) return made
  const all = new Map<string, Column | null>()
  const add = (names: readonly string[], column: Column) => {
    for (const name of new Set(names.map(comparable))) all.set(name, all.has(name) ? null : column)
  }
  const tools = [namesOfXml, namesOfRedcap, namesOfLimeSurvey]
  for (const characteristic of columns.characteristics)
    add(
      tools.map(({ name }) => name(characteristic.id)),
      { kind: 'characteristic', characteristic },
    )
  for (const question of columns.questions) {
    const column = questionColumn(question, columns)
    add(
      tools.map(({ name }) => name(question.id)),
      column,
    )
    const { set } = column
    if (set.kind !== 'several') continue
    for (const value of set.values)
      add(
        [
          `${namesOfXml.name(question.id)}/${namesOfXml.code(value.id)}`,
          `${namesOfRedcap.name(question.id)}___${namesOfRedcap.code(value.id)}`,
          `${namesOfLimeSurvey.name(question.id)}[${namesOfLimeSurvey.code(value.id)}]`,
        ],
        { kind: 'choice', question, set, value },
      )
  }
  known.set(columns, all)
  return all
}
