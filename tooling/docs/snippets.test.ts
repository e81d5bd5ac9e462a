import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snippets, type Snippet } from './snippets.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const all = snippets(root).map((snippet, i) => ({ ...snippet, name: `snippet-${i}` }))
const given = /export const (?:\{ )?([\w, ]+?)(?: \})?(?::[^=]*)? =/g

let folder: string
let faults: string
beforeAll(async () => {
  folder = new URL(`./.snippets-${process.pid}`, import.meta.url).pathname
  await mkdir(folder)
  for (const one of all) await writeFile(join(folder, `${one.name}.ts`), await asModule(one))
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.json', include: ['*.ts'] }),
  )
  faults = compiled()
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('documents show code', () => {
  expect(all.length).toBeGreaterThan(10)
})

describe.each(all)('the code in $document, line $line', ({ name, document }) => {
  it('compiles', () => {
    expect(faults.split('\n').filter((fault) => fault.includes(`${name}.ts`))).toEqual([])
  })

  it('runs beside what its document has beside it', async () => {
    const place = await mkdtemp(join(tmpdir(), 'inspectorate-snippet-'))
    const beside = dirname(join(root, document))
    for (const entry of await readdir(beside, { withFileTypes: true }))
      if (entry.isFile()) await cp(join(beside, entry.name), join(place, entry.name))
    const from = process.cwd()
    process.chdir(place)
    try {
      await expect(import(join(folder, `${name}.ts`))).resolves.toBeDefined()
    } finally {
      process.chdir(from)
    }
    await rm(place, { recursive: true })
  })
})

/** A snippet with what it takes for granted: names that it uses and does not declare itself. */
async function asModule({ code }: Snippet): Promise<string> {
  const text = await readFile(join(root, 'tooling/docs/given.ts'), 'utf8')
  const names = [...text.matchAll(given)].flatMap(([, some]) => some!.split(', '))
  const taken = names.filter(
    (name) =>
      new RegExp(`(?<![.\\w'])${name}\\b(?!['\\w-])`).test(code) && !declared(name).test(code),
  )
  return `import { ${taken.join(', ')} } from '../given.js'\n${code}\nexport {}\n`
}

function declared(name: string): RegExp {
  return new RegExp(`(?:const|let|function) (?:${name}\\b|\\{[^}]*\\b${name}\\b[^}]*\\} =)`)
}

/** What the compiler says of all of them. */
function compiled(): string {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
