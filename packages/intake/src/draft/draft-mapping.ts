import { answerQuestions, yesNo } from '@inspectorate/core/answers'
import { describeFound, type Parsed } from '@inspectorate/core'
import { arrange } from '../arrange/arrange.js'
import { namedTable } from '../arrange/named-columns.js'
import { answerOf } from '../columns/answer-words.js'
import { questionColumn, type AnswerColumns } from '../columns/answer-columns.js'
import { MappingSchema, type ColumnMeaning, type Mapping } from '../mapping/mapping-schema.js'
import { isBlank, textOf, type SourceRow, type SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { readTables } from '../workbook/read-table.js'
import { isNumber } from '../answers/numbers-as-truth.js'
import { isOfTool } from '../answers/tool-headings.js'
import { valuesOf, type ColumnValues } from './column-values.js'
import { footRows, type FootRows } from './foot-rows.js'
import { draftShape, type DraftShape } from './draft-shape.js'
import {
  codesOfCharacteristic,
  codesOfSet,
  codesOfYesNo,
  unknownAnswer,
  type GuessedCodes,
} from './guess-codes.js'
import { idCandidates } from './guess-ids.js'
import { guessOnly, qualtricsPreviews } from './guess-only.js'
import { guessingMeanings, type GuessedMeaning } from './guess-meaning.js'

/** What is proposed for a column, or for the whole file, and how sure that is. */
export interface DraftLine {
  readonly heading: string
  /** What it is taken for, in words. */
  readonly meaning: string
  readonly sure: 'sure' | 'likely' | 'unsure' | 'left out'
  readonly because: string
}

/** A mapping to be corrected: what is unsure stands in its `unsure`, and nothing is imported before that is gone. */
export interface DraftedMapping {
  readonly mapping: Mapping
  readonly lines: readonly DraftLine[]
}

/**
 * Likeness from which a text is a question’s, and from which it may be; and how much likelier than the next it has to be. One word
 * that counts is enough to ask something else: “in the first week”, “in the last week”.
 */
const [like, perhaps, ahead] = [0.999, 0.4, 0.25]

/**
 * Proposes how a file of another tool is to be read: where its headings are, which column holds the ids, which question each
 * column answers and what its codes mean. Guesses are told apart from what is certain.
 */
export function draftMapping(
  bytes: Uint8Array,
  file: string,
  columns: AnswerColumns,
  sheets: readonly string[],
  encoding?: string,
): Parsed<DraftedMapping> {
  const first = readTables(bytes, file, { encoding })
  if (!first.ok) return first
  const guess = guessingMeanings(columns)
  const shape = draftShape(first.value, sheets, (names) => isMeant(guess(names)))
  const tables =
    shape.rows === undefined
      ? first
      : readTables(bytes, file, { encoding, lists: [shape.rows].flat() })
  if (!tables.ok) return tables
  const { at: _, ...arranged } = shape
  const start = { format: 'inspectorate/mapping', version: 1, ignore: 'others' }
  const shaped = MappingSchema.parse({
    ...start,
    ...arranged,
    ...(encoding && { encoding }),
    number: true,
  })
  const table = arrange(tables.value, shaped, sheets)
  if (!table.ok) return table
  return { ok: true, value: draftOf(table.value, tables.value, columns, shape, encoding, guess) }
}

function isMeant(guessed: GuessedMeaning | undefined): boolean {
  return (
    guessed !== undefined &&
    guessed.likeness >= like &&
    guessed.likeness - guessed.nextBest >= ahead
  )
}

/** A column while it is looked at. */
interface DraftColumn {
  readonly at: number
  readonly names: readonly string[]
  /** What names it in the mapping, and nothing else. */
  readonly key: string
  readonly values: ColumnValues
  guessed?: GuessedMeaning | undefined
}

function draftOf(
  table: SourceTable,
  sources: readonly SourceTable[],
  columns: AnswerColumns,
  shape: DraftShape,
  encoding: string | undefined,
  guess: ReturnType<typeof guessingMeanings>,
): DraftedMapping {
  const isArranged =
    shape.answerRows !== undefined || shape.parent !== undefined || Array.isArray(shape.sheet)
  const { names: allNames, rows: allRows } = isArranged
    ? {
        names: (table.rows[0]?.cells ?? []).map((cell) => [textOf(cell)]),
        rows: table.rows.slice(1),
      }
    : namesOfSource(table, sources, shape)
  const foot = footRows(allRows, allNames)
  const rows = allRows.filter((row) => !foot.rows.has(row))
  const lines: DraftLine[] = []
  const unsure: Record<string, string> = {}
  const keys = keysOf(allNames)
  const list = allNames.map((names, at): DraftColumn => ({
    at,
    names: names.filter((name) => !isLetter(name)),
    key: keys[at]!,
    values: valuesOf(rows, at),
  }))
  for (const column of list) if (column.names.length > 0) column.guessed = guess(column.names)
  settleGuesses(list)
  const best = bestColumns(list)
  const ids = idCandidates(
    allNames,
    list.map(({ values }) => values),
    (at) => isMeant(list[at]!.guessed) && best.get(list[at]!) === true,
  )
  const id = ids[0]
  // Whichever a tool gave for ever will do.
  const rivals = ids.filter(
    (one) => one !== id && one.by === id?.by && one.by !== 'us' && one.by !== 'tool',
  )
  const { at: _, ...arranging } = shape
  const out: Record<string, unknown> = {
    format: 'inspectorate/mapping',
    version: 1,
    ...(encoding && { encoding }),
    ...arranging,
  }
  if (shape.headings !== undefined)
    lines.push({
      heading: '(file)',
      meaning: `${shape.headings} rows of headings`,
      sure: 'likely',
      because: 'the rows under them look otherwise',
    })
  if (!id) {
    out['number'] = true
    lines.push({
      heading: '(file)',
      meaning: 'ids: the numbers of the rows',
      sure: 'likely',
      because: 'no column names each row',
    })
  } else {
    if (id.by !== 'us') out['id'] = list[id.column]!.key
    if (rivals.length > 0 || id.by === 'nobody')
      unsure['id'] =
        rivals.length > 0
          ? `${[id, ...rivals]
              .slice(0, 4)
              .map(({ heading }) => `“${heading}”`)
              .join(', ')} name each row`
          : `“${id.heading}” has another text in every row, and may be anything`
    lines.push({
      heading: id.heading,
      meaning: 'the ids',
      sure: id.by === 'us' ? 'sure' : unsure['id'] === undefined ? 'likely' : 'unsure',
      because:
        unsure['id'] ??
        (id.by === 'counter'
          ? 'another number in every row; a later wave needs a name (“wave”)'
          : 'another text in every row'),
    })
  }
  const only = onlyOf(list, allNames, id?.column)
  const bodyOnly = without(foot, rows, list, id?.column)
  if (only || bodyOnly)
    out['only'] = Object.fromEntries(
      [...(only ?? []), ...(bodyOnly ? [bodyOnly] : [])].map(({ key, want }) => [key, want]),
    )
  if (bodyOnly) {
    const lineNumbers = [...foot.rows].map(({ line }) => line).join(', ')
    if (foot.isGuessed) unsure['only'] = `rows ${lineNumbers} stand apart, and are like no other`
    lines.push({
      heading: bodyOnly.key,
      meaning: `without the rows ${lineNumbers}`,
      sure: foot.isGuessed ? 'unsure' : 'likely',
      because: foot.isGuessed
        ? 'they stand apart, and are like no other'
        : 'they are totals, notes or headings',
    })
  }
  for (const { key, want } of only ?? [])
    lines.push({
      heading: key,
      meaning: `only rows that say ${want === 'filled' ? 'something' : Array.isArray(want) ? want.join(' or ') : `other than ${want.not.join(', ')}`}`,
      sure: 'likely',
      because: 'the others were previewed, rejected or left unfinished',
    })
  const meanings: Record<string, ColumnMeaning> = {}
  const numbers = new Map<string, string | null>()
  const truth = hasTruth(list, columns)
  for (const column of list) {
    const { at, key, guessed, names, values } = column
    if (at === id?.column || values.filled === 0) continue
    const heading = names[0] ?? key
    const isNamed = names.length > 0
    const isBest = best.get(column) === true
    if (
      !guessed ||
      guessed.likeness < perhaps ||
      !isBest ||
      (isOfTool(heading) && !guessed.isOurs)
    ) {
      if (isNamed && !isOfTool(heading) && !only?.some((one) => one.key === key))
        lines.push({
          heading,
          meaning: 'left out',
          sure: 'left out',
          because:
            guessed && !isBest && guessed.likeness >= perhaps
              ? `another column is more like ${describeFound(guessed.known)}`
              : 'like no question',
        })
      continue
    }
    const codes = codesFor(guessed.meaning, columns, values, truth)
    const doubts = [
      ...(isMeant(guessed) ? [] : [`its words are only like ${describeFound(guessed.known)}`]),
      ...(codes.doubt !== null && !(codes.areNumbers && isYesNo(guessed.meaning, columns))
        ? [codes.doubt]
        : []),
      ...(values.others > 0 && !acceptsDays(guessed.meaning, columns)
        ? ['it has cells that are no text']
        : []),
    ]
    // Words that are only like a question’s, and answers that are none of it: something else.
    if (
      !isMeant(guessed) &&
      codes.unknown > 0 &&
      codes.unknown * 2 > values.distinct.length &&
      !codes.areNumbers
    ) {
      lines.push({
        heading,
        meaning: 'left out',
        sure: 'left out',
        because: `like ${describeFound(guessed.known)}, with other answers`,
      })
      continue
    }
    const shared = codes.areNumbers && isYesNo(guessed.meaning, columns)
    if (shared)
      for (const [code, answer] of Object.entries(codes.codes))
        if (numbers.get(code) === undefined || numbers.get(code) === unknownAnswer)
          numbers.set(code, answer)
    const own = shared ? {} : codes.codes
    const needsLine =
      !guessed.isOurs ||
      // Our id in another row of headings than the first needs to be pointed at.
      guessed.known !== heading ||
      Object.keys(own).length > 0 ||
      list.filter((one) => one.names[0] === heading).length > 1
    if (needsLine)
      meanings[key] = {
        ...guessed.meaning,
        ...(Object.keys(own).length > 0 && { codes: own }),
      } as ColumnMeaning
    if (doubts.length > 0) unsure[`columns.${key}`] = doubts.join('; ')
    lines.push({
      heading,
      meaning: describeMeaning(guessed.meaning),
      sure:
        doubts.length > 0 ? 'unsure' : guessed.isOurs || guessed.likeness === 1 ? 'sure' : 'likely',
      because:
        doubts.length > 0
          ? doubts.join('; ')
          : guessed.isOurs
            ? 'its id'
            : guessed.likeness === 1
              ? `its words: ${guessed.known}`
              : `words like: ${guessed.known}`,
    })
  }
  if (Object.keys(meanings).length > 0 || shape.answerRows) out['columns'] = meanings
  else out['columns'] = {}
  if (numbers.size > 0) {
    out['codes'] = Object.fromEntries([...numbers].sort(([a], [b]) => Number(a) - Number(b)))
    unsure['codes'] =
      `what ${[...numbers.keys()].sort((a, b) => Number(a) - Number(b)).join(', ')} mean is not in the file: usually they are in this order`
    lines.push({
      heading: '(file)',
      meaning: `codes: ${Object.entries(out['codes'] as object)
        .map(([code, answer]) => `${code} is ${answer ?? 'no answer'}`)
        .join(', ')}`,
      sure: 'unsure',
      because: unsure['codes'],
    })
  }
  const found = new Set(
    list.flatMap((column) =>
      best.get(column) &&
      column.guessed &&
      column.guessed.likeness >= perhaps &&
      column.values.filled > 0
        ? [idIn(column.guessed.meaning)]
        : [],
    ),
  )
  for (const { id: question, text } of columns.questions)
    if (!found.has(question))
      lines.push({
        heading: '(none)',
        meaning: `question ${question}`,
        sure: 'left out',
        because: `no column is like ${describeFound(text)}`,
      })
  out['ignore'] = 'others'
  if (Object.keys(unsure).length > 0) out['unsure'] = unsure
  // Parsed for its shape only: what is unsure may not be lawful yet.
  return { mapping: out as Mapping, lines }
}

/**
 * Decides by all columns what one heading leaves open: whether names are cut off, which more than one is at the same length; and
 * whether a heading that is a choice’s stands over its ticks.
 */
function settleGuesses(list: readonly DraftColumn[]): void {
  const longest = Math.max(0, ...list.map(({ guessed }) => guessed?.cutAt ?? 0))
  // A space that it ended with is no letter.
  const isCut = ({ guessed }: DraftColumn) => (guessed?.cutAt ?? 0) >= Math.max(1, longest - 1)
  const areCut = list.filter(isCut).length > 1
  for (const column of list) {
    const { guessed, values } = column
    if (!guessed) continue
    if (areCut && isCut(column)) column.guessed = { ...guessed, likeness: 1 }
    if (guessed.isBareChoice && !values.distinct.every((text) => isTick(text, guessed.known)))
      column.guessed = undefined
  }
}

function isTick(text: string, choice: string): boolean {
  return (
    comparable(text) === comparable(choice) ||
    /^(?:x|0|1|true|false|checked|unchecked|[✓✔☑☒☐])$/i.test(text.trim())
  )
}

function namesOfSource(table: SourceTable, sources: readonly SourceTable[], shape: DraftShape) {
  const source =
    sources.find(({ file, sheet }) => file === table.file && sheet === table.sheet) ?? table
  const { names, rows } = namedTable(
    source.rows.slice(shape.at),
    { headings: shape.headings ?? 1 },
    new Set(),
  )
  return { names, rows }
}

function isLetter(name: string): boolean {
  return /^column [A-Z]{1,3}$/.test(name)
}

/** The name of each column that no other has: of the first row where that will do, by its letters where none will. */
function keysOf(all: readonly (readonly string[])[]): string[] {
  const uses = new Map<string, number>()
  for (const names of all)
    for (const name of new Set(names.map(comparable))) uses.set(name, (uses.get(name) ?? 0) + 1)
  return all.map(
    (names, i) => names.find((name) => uses.get(comparable(name)) === 1) ?? names[0] ?? `#${i}`,
  )
}

function idIn(meaning: ColumnMeaning): string {
  return 'question' in meaning ? meaning.question : meaning.characteristic
}

/** Of columns that are like one and the same, the one that is most; none where two are alike. */
function bestColumns(list: readonly DraftColumn[]): Map<DraftColumn, boolean> {
  const best = new Map<DraftColumn, boolean>()
  for (const column of list) {
    const { guessed } = column
    if (!guessed) continue
    const key = JSON.stringify(guessed.meaning)
    const rivals = list.filter(
      (one) =>
        one !== column &&
        one.guessed &&
        one.values.filled > 0 &&
        JSON.stringify(one.guessed.meaning) === key,
    )
    best.set(
      column,
      rivals.every(
        (one) =>
          one.guessed!.likeness < guessed.likeness ||
          (one.guessed!.likeness === guessed.likeness &&
            column.guessed!.isOurs &&
            !one.guessed!.isOurs) ||
          (one.guessed!.likeness === guessed.likeness &&
            one.guessed!.isOurs === guessed.isOurs &&
            one.at > column.at),
      ),
    )
    const tie = rivals.some(
      (one) => one.guessed!.likeness === guessed.likeness && one.guessed!.isOurs === guessed.isOurs,
    )
    if (best.get(column) && tie)
      column.guessed = { ...guessed, likeness: Math.min(guessed.likeness, (like + perhaps) / 2) }
  }
  return best
}

function onlyOf(
  list: readonly DraftColumn[],
  names: readonly (readonly string[])[],
  id: number | undefined,
) {
  const isQualtrics = names.some((all) => all.some((name) => name.includes('"ImportId"')))
  const found = list.flatMap(({ at, key, names: own, values }) => {
    if (at === id) return []
    const want =
      own.map((name) => guessOnly(name, values)).find((one) => one !== null) ??
      (isQualtrics && own.some((name) => comparable(name) === 'status')
        ? qualtricsPreviews(values)
        : null)
    return want === null ? [] : [{ key, want }]
  })
  return found.length > 0 ? found : undefined
}

/** A column by which rows that are no cases are told from those that are: blank in them all, or with texts that only they have. */
function without(
  foot: FootRows,
  body: readonly SourceRow[],
  list: readonly DraftColumn[],
  id: number | undefined,
): { readonly key: string; readonly want: 'filled' | { readonly not: string[] } } | undefined {
  if (foot.rows.size === 0) return undefined
  const rows = [...foot.rows]
  const isNamed = ({ names }: DraftColumn) => names.length > 0
  const filled = (columns: readonly DraftColumn[]) =>
    columns
      .filter(
        ({ at, values }) =>
          values.filled === values.rows && rows.every(({ cells }) => isBlank(cells[at])),
      )
      .map(({ key }) => ({ key, want: 'filled' as const }))
  const other = (columns: readonly DraftColumn[]) =>
    columns.flatMap(({ at, key }) => {
      const texts = [...new Set(rows.map(({ cells }) => textOf(cells[at])))]
      return texts.length <= mostNamed &&
        !body.some(({ cells }) => texts.includes(textOf(cells[at])))
        ? [{ key, want: { not: texts } }]
        : []
    })
  // The ids first: a question that is answered in every row may not be in the next wave.
  const ids = list.filter(({ at }) => at === id)
  const others = list.filter((column) => column.at !== id && isNamed(column))
  return [...filled(ids), ...other(ids), ...filled(others), ...other(others)][0]
}

/** A second table has more rows than a mapping should list. */
const mostNamed = 30

function isYesNo(meaning: ColumnMeaning, columns: AnswerColumns): boolean {
  const question =
    'question' in meaning ? columns.questions.find(({ id }) => id === meaning.question) : undefined
  return (
    question !== undefined &&
    !('choice' in meaning) &&
    questionColumn(question, columns).set === yesNo
  )
}

function acceptsDays(meaning: ColumnMeaning, columns: AnswerColumns): boolean {
  const question =
    'question' in meaning ? columns.questions.find(({ id }) => id === meaning.question) : undefined
  return (
    question !== undefined &&
    answerQuestions([question], columns.answerSets)[0]!.set.kind === 'date'
  )
}

/** Whether 1 and 0 are truth in the columns of yes and no. */
function hasTruth(list: readonly DraftColumn[], columns: AnswerColumns): boolean {
  const numbers = list
    .filter(({ guessed }) => guessed && isMeant(guessed) && isYesNo(guessed.meaning, columns))
    .flatMap(({ values }) =>
      values.distinct.filter((text) => answerOf(text) === undefined && isNumber(text)),
    )
  return numbers.includes('0') && numbers.every((text) => text === '0' || text === '1')
}

const noCodes: GuessedCodes = { codes: {}, doubt: null, unknown: 0, areNumbers: false }

function codesFor(
  meaning: ColumnMeaning,
  columns: AnswerColumns,
  values: ColumnValues,
  truth: boolean,
): GuessedCodes {
  if ('characteristic' in meaning) {
    const found = columns.characteristics.find(({ id }) => id === meaning.characteristic)
    return found ? codesOfCharacteristic(found, values.distinct) : noCodes
  }
  if ('choice' in meaning) return noCodes
  const question = columns.questions.find(({ id }) => id === meaning.question)
  if (!question) return noCodes
  const { set } = questionColumn(question, columns)
  return set === yesNo ? codesOfYesNo(values.distinct, truth) : codesOfSet(set, values.distinct)
}

function describeMeaning(meaning: ColumnMeaning): string {
  if ('characteristic' in meaning) return `characteristic ${meaning.characteristic}`
  return 'choice' in meaning
    ? `question ${meaning.question}, its choice ${meaning.choice}`
    : `question ${meaning.question}`
}
