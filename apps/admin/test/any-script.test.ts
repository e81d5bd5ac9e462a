import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeNextPublication } from '../src/publications/make-publication.js'
import { inspectionDetails } from './inspection-details.js'
import { addPerson, browse, runningApp, type Browsing, type TestApp } from './running-app.js'
import { smallRules } from './small-rules.js'

let test: TestApp
let ada: Browsing
beforeAll(async () => {
  test = await runningApp()
  ada = await browse(test, await addPerson(test, 'Ada', true))
  await ada.upload('/frameworks', 'rules.json', JSON.stringify(smallRules('mill')))
})
afterAll(() => test.stop())

const probation = 'hmip-pdu-2021'

describe('an inspection', () => {
  it.each([
    'ساحل-٢٠٢٦',
    '北区-2026',
    'αθήνα',
    'łódź-2026',
    'उत्तर-ज़िला',
    'tiếng-việt',
    'می‌ناب',
    'כפר',
  ])('may be called %s: in addresses and forms', async (slug) => {
    const form = { ...inspectionDetails, slug: slug.normalize('NFD'), framework: 'mill' }
    const created = await ada.post('/inspections', form)
    const path = `/inspections/${encodeURIComponent(slug.normalize('NFC'))}`
    expect(created.headers.location).toBe(`${path}/team`)
    // Whatever form somebody types it in.
    for (const typed of [path, `/inspections/${encodeURIComponent(slug.normalize('NFD'))}`])
      expect((await ada.get(typed)).statusCode).toBe(200)
    expect((await ada.get('/')).body).toContain(`/inspections/${slug.normalize('NFC')}`)
  })

  it('names the files of its publications, for every browser', async () => {
    const slug = 'उत्तर-ज़िला'.normalize('NFC')
    const path = `/inspections/${encodeURIComponent(slug)}`
    await ada.post(`${path}/evidence`, { 'numbers.dust': '90' })
    await ada.post(`${path}/publications/draft`, {})
    await makeNextPublication(test.store, test.services.now, test.services.log)
    const list = (await ada.get(`${path}/publications`)).body
    const [, publication] = /href="([^"]+\/publications\/[0-9a-f-]{36})"/.exec(list)!
    const page = (await ada.get(encodeURI(publication!))).body
    const files = [...page.matchAll(/href="([^"]+\.(?:docx|zip|html))"/g)].map(([, one]) => one!)
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const answer = await ada.get(encodeURI(file))
      expect([file, answer.statusCode]).toEqual([file, 200])
      const disposition = String(answer.headers['content-disposition'])
      const name = decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)![1]!)
      expect(name.startsWith(slug)).toBe(true)
    }
  })

  it.each([
    ['north\u202E-2026', 'the invisible character U+202E'],
    ['nоrth-2026', 'letters of scripts that look alike'],
    ['ｎorth-2026', 'another form of “n”'],
    ['North-2026', 'lower-case letters of any script'],
    ['con', 'lower-case letters of any script'],
    ['new', 'lower-case letters of any script'],
    ['a/b', 'lower-case letters of any script'],
    ['..', 'lower-case letters of any script'],
  ])('is not called %j', async (slug, says) => {
    const answer = await ada.post('/inspections', { ...inspectionDetails, slug, framework: 'mill' })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain(says)
  })
})

describe('a case', () => {
  const here = `/inspections/${encodeURIComponent('北区')}`
  beforeAll(async () => {
    const form = { ...inspectionDetails, slug: '北区', framework: probation }
    await ada.post('/inspections', form)
  })

  it.each(['حالة-٠٠٧', '案例 12', 'Ύδρα_4', 'क्षेत्र.१', 'Ø1', '案'.repeat(40)])(
    'may be called %s',
    async (id) => {
      const added = await ada.post(`${here}/cases`, { id: id.normalize('NFD') })
      const path = `${here}/cases/${encodeURIComponent(id.normalize('NFC'))}`
      expect(added.headers.location).toBe(path)
      const page = await ada.get(path)
      expect(page.body).toContain(id.normalize('NFC'))
      const saved = await ada.post(path, { version: '1', next: id, notes: '' })
      expect(saved.headers.location).toMatch(/^[\x21-\x7e]+\?saved=/)
      expect((await ada.get(String(saved.headers.location))).statusCode).toBe(200)
    },
  )

  it.each([
    ['P\u200B001', 'the invisible character U+200B'],
    ['Р001P', 'letters of scripts that look alike'],
    ['Ｐ００１', 'another form of “P”'],
    ['案'.repeat(41), 'up to 40'],
    ['a/b', 'letters of any script'],
  ])('is not called %j', async (id, says) => {
    const answer = await ada.post(`${here}/cases`, { id })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain(says)
  })

  it('comes from a file under the same names', async () => {
    const csv = `case,management-oversight\n${'ملف-آ١'.normalize('NFD')},yes\n案例-3,no\n`
    const page = await ada.upload(`${here}/import`, 'Fälle.csv', csv, { into: 'cases' })
    const [, confirm] = /action="([^"]+\/import\/[0-9a-f-]{36})"/.exec(page.body)!
    await ada.post(encodeURI(confirm!), {})
    for (const id of ['ملف-آ١', '案例-3'])
      expect((await ada.get(`${here}/cases/${encodeURIComponent(id)}`)).statusCode).toBe(200)
  })
})

it('lists names in the order of their letters, not of their bytes', async () => {
  for (const name of ['Zoe', 'Änne', 'Bo', 'Δημήτρης', '李雷']) {
    await ada.post('/accounts', {
      name,
      email: `x${name.length}${name.codePointAt(0)}@example.org`,
    })
  }
  const page = (await ada.get('/accounts')).body
  const names = [...page.matchAll(/href="\/accounts\/[0-9a-f-]{36}">([^<]+)</g)].map(
    ([, one]) => one,
  )
  expect(names).toEqual(['Ada', 'Änne', 'Bo', 'Zoe', 'Δημήτρης', '李雷'])
})

it('takes email addresses of other letters, and none that only look like ASCII ones', async () => {
  const add = (email: string) => ada.post('/accounts', { name: 'Somebody', email })
  expect((await add('用户@例子.广告')).statusCode).toBe(200)
  expect((await add('andré@exämple.org')).statusCode).toBe(200)
  expect((await add('аda@example.org')).body).toContain('letters of scripts that look alike')
  expect((await add('a\u200Bda@example.org')).body).toContain('invisible character')
  expect((await add('ada@exam ple.org')).statusCode).toBe(400)
})
