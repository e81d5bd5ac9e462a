// What puts mistakes right while the app is killed: imports that are undone, cases that are deleted, and
// editions that are published and corrected, each checked after every kill.

const sample = '/inspections/portsmouth-2023'
const slug = 'hygiene'
const hygiene = `/inspections/${slug}`

/** Adds an inspection that needs no cases, and takes it to its panel. */
export async function inspectionBeforePanel(ada) {
  await ada.get('/inspections/new')
  await ada.post('/inspections', {
    slug,
    framework: 'fsa-food-hygiene-2010',
    'service-name': 'The service',
    'publication-title': 'An inspection',
    'publication-publisher': 'An inspectorate',
    'publication-published': '2026-03',
    'fieldwork-start': '2026-02-02',
    'fieldwork-weeks': '1',
  })
  const team = await ada.get(`${hygiene}/team`)
  const account = /<option value="([0-9a-f-]{36})"/.exec(team.body)[1]
  await ada.post(`${hygiene}/team`, { account, role: 'lead' })
  await ada.post(`${hygiene}/stage`, { from: 'set-up' })
  await ada.post(`${hygiene}/evidence`, {
    'numbers.hygiene': '5',
    'numbers.structural': '10',
    'numbers.confidence': '5',
  })
  await ada.post(`${hygiene}/narrative/summary`, { version: '0', text: 'It does what it should.' })
  for (const from of ['fieldwork', 'analysis']) await ada.post(`${hygiene}/stage`, { from })
  if ((await agreed(ada)) === null)
    throw new Error('the inspection that is published again and again is not before its panel')
}

/** What a page asks about before it publishes, once the checks are made; null where there is nothing to agree to. */
async function agreed(ada) {
  for (let waited = 0; waited < 60; waited += 1) {
    const { status, body } = await ada.get(`${hygiene}/publications/ask`)
    const seen = /name="seen" value="([^"]*)"/.exec(body)?.[1]
    const edition = /Edition\s*<\/dt>\s*<dd[^>]*>\s*([^<]*?)\s*</.exec(body)?.[1]
    if (seen !== undefined) return { seen, edition }
    if (status !== 200) return null
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  return null
}

/** Puts right what other rounds imported and published; keeps what was asked for and what was acknowledged. */
export function puttingRight(ada) {
  /** By round of its import: whether putting it right was acknowledged. */
  const tried = new Map()
  /** The editions whose publication was acknowledged. */
  const editions = new Set()
  /** What is agreed to in this round; null where an edition is corrected. */
  let next = null
  return {
    acknowledged: () => ({
      right: [...tried.values()].filter(Boolean).length,
      editions: editions.size,
    }),

    /** Deletes the case that a round imported, or undoes its import: each every other time. */
    async remove(round) {
      if (!tried.has(round)) tried.set(round, false)
      const answer =
        round % 2 === 0
          ? await ada.post(`${sample}/cases/R${round}/delete`, { version: '1', reason: 'A trial.' })
          : await undo(round)
      if (answer?.status === 303) tried.set(round, true)
      return answer
    },

    /** Has the checks made that a publication waits for: in a round there is no time for it. */
    async prepare() {
      const { body } = await ada.get(hygiene)
      next = isPublished(body) ? null : await agreed(ada)
    },

    /** Publishes the next edition, or begins its correction. */
    async publish() {
      if (next === null)
        return ada.post(`${hygiene}/correction`, {
          text: 'A word was wrong. It is right now.',
          published: '2031-01',
          to: 'ratings-panel',
        })
      const { seen, edition } = next
      const answer = await ada.post(`${hygiene}/publications`, { seen })
      if (/\/publications\/[0-9a-f-]{36}$/.test(answer.headers.get('location') ?? ''))
        editions.add(edition)
      return answer
    },

    /** What is not as it was acknowledged, or contradicts itself. */
    async faults(imports) {
      const found = []
      for (const round of imports) {
        const { status } = await ada.get(`${sample}/cases/R${round}`)
        if (status === 200 && tried.get(round))
          found.push(`what round ${round} imported is back though it was put right`)
        if (status === 404 && !tried.has(round)) found.push(`the import of round ${round} is lost`)
        if (status !== 200 && status !== 404) found.push(`case R${round} answered ${status}`)
      }
      const { body: page } = await ada.get(hygiene)
      const { body } = await ada.get(`${hygiene}/publications`)
      const finals = [
        ...body.matchAll(
          /<td[^>]*>([A-Z]\w+ edition|Edition \d+)<\/td>[^]*?govuk-tag[^>]*>\s*([^<]*?)\s*</g,
        ),
      ]
        .map(([, edition, state]) => ({ edition, state }))
        .filter(({ state }) => state !== 'Failed')
      for (const edition of editions)
        if (!body.includes(`>${edition}<`)) found.push(`the ${edition} is lost`)
      const names = finals.map(({ edition }) => edition)
      if (new Set(names).size < names.length) found.push(`an edition is there twice: ${names}`)
      if (isPublished(page) && finals.length === 0) found.push('it is published, and by no edition')
      if (!isPublished(page) && finals.some(({ state }) => state !== 'Finished'))
        found.push('an edition is still being made of what is not published')
      return found
    },
  }

  async function undo(round) {
    const { body } = await ada.get(`${sample}/imports`)
    const past = new RegExp(`href="([^"]*/imports/\\d+)">R${round}\\.csv<`).exec(body)?.[1]
    return past && ada.post(`${past}/undo`, {})
  }
}

function isPublished(page) {
  return /<h2[^>]*>Published<\/h2>/.test(page)
}
