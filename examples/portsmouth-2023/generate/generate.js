// Writes the sample's CSV files. The microdata is SYNTHETIC: no row is a real person, case or response.
// Only the margins in targets.json come from the published inspection report, where `from` says so;
// the answers behind them are drawn at random from a fixed seed, so that every run writes the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { frameworkById } from '@inspectorate/frameworks'

const folder = new URL('../', import.meta.url)
const readJson = (path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
const targets = readJson('generate/targets.json')
const framework = frameworkById('hmip-pdu-2021')
const inspection = readJson('inspection.json')

const random = randomFrom(targets.seed)
const themes = ['engagement', 'desistance', 'safety']

writeCases()
for (const survey of framework.surveys) writeSurvey(survey)

function writeCases() {
  const cases = drawCases()
  const questions = framework.domains.flatMap(({ standards, blocks }) => [
    ...standards.flatMap((standard) => [
      ...standard.keyQuestions.flatMap((key) => [key, ...key.prompts]),
      ...standard.prompts,
    ]),
    ...blocks.flatMap((block) => block.prompts),
  ])
  // Prompts come first: the answer to a key question leans on the answers to its prompts.
  const isKey = (question) => question.prompts !== undefined
  for (const question of [...questions].sort((a, b) => isKey(a) - isKey(b)))
    answerQuestion(question, cases)
  const characteristics = [...framework.characteristics, ...inspection.characteristics].map(
    ({ id }) => id,
  )
  const columns = questions.map(({ id }) => id)
  writeCsv('cases.csv', ['case', ...characteristics, ...columns], cases, (one) => [
    one.id,
    ...characteristics.map((id) => one.characteristics[id]),
    ...columns.map((id) => one.answers[id] ?? ''),
  ])
}

/** Cases with characteristics, a latent quality for each theme of work, and what makes them relevant. */
function drawCases() {
  const facets = new Set(
    Object.values(targets.cases).flatMap(({ facet }) => (facet ? [facet] : [])),
  )
  const cases = shuffled(
    targets.sample.flatMap(({ count, ...characteristics }) =>
      Array.from({ length: count }, () => {
        const quality = normal()
        return {
          characteristics: { ...characteristics },
          quality: Object.fromEntries(themes.map((theme) => [theme, 0.8 * quality + normal()])),
          facets: Object.fromEntries([...facets].map((facet) => [facet, normal()])),
          answers: {},
        }
      }),
    ),
  )
  const wight = new Set(shuffled(cases).slice(0, targets.isleOfWight))
  const trainees = new Set(shuffled(cases).slice(0, targets.trainees))
  const numbers = { P: 0, W: 0 }
  for (const one of cases) {
    const letter = wight.has(one) ? 'W' : 'P'
    one.id = `${letter}${String(++numbers[letter]).padStart(3, '0')}`
    one.characteristics.site = wight.has(one) ? 'isle-of-wight' : 'portsmouth'
    one.characteristics.practitioner = trainees.has(one) ? 'trainee' : 'qualified'
  }
  return cases.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function answerQuestion(question, cases) {
  const target = targets.cases[question.id]
  if (!target) throw new Error(`targets.json has no margin for ${question.id}`)
  const asked = cases.filter((one) => isAsked(question, one))
  const groups = target.groups ?? [{ where: {}, yes: target.yes, relevant: target.relevant }]
  const sum = (name) => groups.reduce((total, group) => total + group[name], 0)
  if (sum('yes') !== target.yes || sum('relevant') !== target.relevant)
    throw new Error(`the groups of ${question.id} do not add up`)
  for (const { where, yes, relevant } of groups) {
    const group = asked.filter(({ characteristics }) =>
      Object.entries(where).every(([id, value]) => characteristics[id] === value),
    )
    if (relevant > group.length) throw new Error(`too few cases are asked ${question.id}`)
    const inOrder = highestFirst(group, (one) => one.facets[target.facet] ?? random())
    const answered = inOrder.slice(0, relevant)
    const sufficient = highestFirst(answered, (one) => score(question, target, one)).slice(0, yes)
    for (const one of group) one.answers[question.id] = 'na'
    for (const one of answered) one.answers[question.id] = 'no'
    for (const one of sufficient) one.answers[question.id] = 'yes'
  }
}

function isAsked({ asked }, { characteristics, answers }) {
  if (!asked) return true
  const value = asked.question ? answers[asked.question] : characteristics[asked.characteristic]
  return asked.is.includes(value)
}

/** How likely a case is to be sufficient: its quality, and for a key question also its prompts. */
function score(question, target, one) {
  const quality = one.quality[target.theme] * (target.inverse ? -1 : 1)
  const answers = (question.prompts ?? []).flatMap(({ id }) => {
    const good = targets.cases[id].inverse ? 'no' : 'yes'
    const answer = one.answers[id]
    return answer === 'yes' || answer === 'no' ? [answer === good ? 1 : 0] : []
  })
  if (answers.length === 0) return quality + 0.8 * normal()
  const share = answers.reduce((total, answer) => total + answer, 0) / answers.length
  return 4 * share + 0.5 * quality + 0.3 * normal()
}

function writeSurvey({ id, questions }) {
  const { responses, prefix, questions: wanted } = targets.surveys[id]
  const rows = Array.from({ length: responses }, (_, i) => ({
    id: `${prefix}${String(i + 1).padStart(3, '0')}`,
    mood: normal(),
    caseload: random(),
    answers: {},
  }))
  for (const question of questions) {
    const target = wanted[question.id]
    if (!target) throw new Error(`targets.json has no margin for ${question.id}`)
    // Those without a caseload leave out the same questions; others skip one now and then.
    const order = highestFirst(rows, (row) => (target.otherwise ? row.caseload : random()))
    for (const row of rows) if (target.otherwise) row.answers[question.id] = target.otherwise
    const answered = order.slice(0, target.relevant)
    const willing = highestFirst(answered, (row) => {
      if (target.notWith && row.answers[target.notWith] === 'yes') return -Infinity
      if (target.unrelated) return random()
      return row.mood * (target.inverse ? -1 : 1) + 0.9 * normal()
    })
    willing.forEach((row, i) => {
      row.answers[question.id] = i < target.yes ? 'yes' : 'no'
    })
  }
  const columns = questions.map((question) => question.id)
  writeCsv(`${id}.csv`, ['response', ...columns], rows, (row) => [
    row.id,
    ...columns.map((column) => row.answers[column] ?? ''),
  ])
}

function writeCsv(name, header, rows, cellsOf) {
  const lines = [header, ...rows.map(cellsOf)].map((cells) => cells.join(','))
  writeFileSync(new URL(name, folder), `${lines.join('\n')}\n`)
}

/** Sorted by a number that is drawn once for each item. */
function highestFirst(items, numberOf) {
  return items
    .map((item) => ({ item, number: numberOf(item) }))
    .sort((a, b) => b.number - a.number || 0)
    .map(({ item }) => item)
}

function shuffled(items) {
  return highestFirst(items, () => random())
}

/** Nearly normal, and the same on every machine: a sum of uniforms needs no logarithm. */
function normal() {
  return Array.from({ length: 12 }, () => random()).reduce((total, one) => total + one, -6)
}

/** Mulberry32: a small generator of numbers from 0 to below 1 that always repeats from its seed. */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
