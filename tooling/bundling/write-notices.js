import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundledPackages } from './bundled-packages.js'

/** Texts of licences that a package names and does not carry, taken from its repository. */
const kept = new URL('licences/', import.meta.url)

/** Writes THIRD-PARTY-NOTICES.txt: each package in the bundle with its licence’s text. Throws where one has none. */
export async function writeNotices(metafile, folder) {
  const notices = []
  const without = []
  for (const one of await bundledPackages(metafile)) {
    const texts = await licenceTexts(one)
    if (texts.length === 0)
      without.push(`${one.name}@${one.version} (${one.license ?? 'no licence'})`)
    notices.push([`${one.name} ${one.version}`, ...texts].join('\n\n'))
  }
  notices.push(...(await noticesOfOurs(metafile)))
  if (without.length > 0)
    throw new Error(
      `No text of a licence in ${without.join(', ')}: expected a file LICENSE in the package, or its text in tooling/bundling/licences`,
    )
  const line = '-'.repeat(80)
  const opening = 'This software contains the packages below, each under its own licence.'
  await writeFile(
    join(folder, 'THIRD-PARTY-NOTICES.txt'),
    `${[opening, ...notices].join(`\n\n${line}\n\n`)}\n`,
  )
}

/** What packages of this workspace carry themselves: each says so in a file of its own. */
async function noticesOfOurs({ inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap(
      (path) => /^(?!.*node_modules).*?(?=\/src\/)/.exec(path)?.[0] ?? [],
    ),
  )
  const texts = await Promise.all(
    [...folders]
      .sort()
      .map((folder) => readFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8').catch(() => '')),
  )
  return texts.filter((text) => text !== '').map(tidy)
}

async function licenceTexts({ name, folder }) {
  const files = (await readdir(folder)).filter((file) =>
    /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file),
  )
  const own = await Promise.all(files.sort().map((file) => readFile(join(folder, file), 'utf8')))
  if (own.length > 0) return own.map(tidy)
  const text =
    (await readFile(new URL(`${name.replace('/', '+')}.txt`, kept), 'utf8').catch(() => null)) ??
    (await licenceInReadme(folder))
  return text === null ? [] : [tidy(text)]
}

/** Some packages carry their licence in the README alone, under a heading of its own. */
async function licenceInReadme(folder) {
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '')
  const section = readme.split(/^#+ *(?=licen[cs]e)/im)[1]?.split(/^#/m)[0] ?? ''
  return /permission .*granted/is.test(section) ? inPlainText(section) : null
}

function inPlainText(markdown) {
  return markdown.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}

function tidy(text) {
  return text.replaceAll('\r\n', '\n').trim()
}
