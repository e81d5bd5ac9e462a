import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { blankInspection } from './blank-inspection.js'
import { run } from './run.js'

const svg = (inside = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1">${inside}<path d="M0 0h4v1z"/></svg>`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-logo-'))
  await writeFile(join(folder, 'logo.svg'), svg())
  await writeFile(join(folder, 'run.svg'), svg('<script>1</script>'))
  await writeFile(join(folder, 'other.png'), svg())
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function exportWith(picture: string) {
  const publication = { ...blankInspection.publication, logo: { picture, alternative: 'A tower' } }
  const file = join(folder, 'inspection.json')
  await writeFile(file, JSON.stringify({ ...blankInspection, publication }))
  const { exitCode, err } = await run('export', file, '--format', 'html', '--out', folder)
  return { exitCode, err: err.replaceAll(`${folder}/`, '') }
}

it('carries the logo that lies beside the inspection', async () => {
  expect(await exportWith('logo.svg')).toMatchObject({ exitCode: 0, err: '' })
  const page = await readFile(join(folder, `${blankInspection.id}.html`), 'utf8')
  expect(page).toContain(`<img src="data:image/svg+xml;base64,${btoa(svg())}" alt="A tower"`)
})

it.each([
  ['run.svg', 'run.svg: not an accepted value: found an SVG with the element script'],
  ['other.png', 'other.png: not an accepted value: found a file that is no PNG'],
  ['missing.png', 'missing.png: cannot be read: found no such file'],
  ['logo.gif', 'publication.logo.picture'],
  ['../logo.png', 'publication.logo.picture'],
])('names %s and what is wrong with it', async (picture, told) => {
  const { exitCode, err } = await exportWith(picture)
  expect(exitCode).toBe(2)
  expect(err).toContain(told)
})
