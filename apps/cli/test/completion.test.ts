import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { run } from './run.js'

/** What bash offers where the cursor is, after these words. */
function offered(script: string, ...words: string[]): string[] {
  const line = ['inspectorate', ...words].map((word) => `'${word}'`).join(' ')
  return execFileSync(
    'bash',
    [
      '-c',
      `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _inspectorate; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    { encoding: 'utf8' },
  )
    .split('\n')
    .filter((word) => word !== '')
}

it('completes commands, options and choices in bash', async () => {
  const { out } = await run('completion', 'bash')
  expect(offered(out, 'pre')).toEqual(['preview'])
  expect(offered(out, 'framework', 'te')).toEqual(['test'])
  expect(offered(out, 'framework', 'check', '--')).toEqual(['--json', '--help'])
  expect(offered(out, 'check', '--format', '')).toEqual(['text', 'json', 'sarif'])
  expect(offered(out, 'check', '--format', 'json', '--fi')).toEqual(['--fix'])
  expect(offered(out, 'schema', 'ma')).toEqual(['mapping'])
  // A file of the name of a command is none.
  expect(offered(out, 'rate', 'rate', '--')).toContain('--framework')
  // Files are bash’s own work.
  expect(offered(out, 'rate', '')).toEqual([])
  expect(offered(out, 'export', '--out', '')).toEqual([])
})

it('tells zsh and fish of every command and option, in words that they can read', async () => {
  const zsh = (await run('completion', 'zsh')).out
  const fish = (await run('completion', 'fish')).out
  for (const out of [zsh, fish]) {
    expect(out).toContain('framework check')
    expect(out).toContain('draft-mapping')
    // Our descriptions have quotes of their own.
    expect(out).toContain('inspection’s own')
  }
  const here = (['zsh', 'fish'] as const).filter(isHere)
  const tried = { zsh: `${zsh}\nwhence -w _inspectorate`, fish: `${fish}\n${inFish}` }
  for (const shell of here)
    expect(execFileSync(shell, ['-c', tried[shell]], { encoding: 'utf8' })).toMatch(
      /^_inspectorate: function$|^test\t/m,
    )
})

const inFish = "complete -C 'inspectorate framework te'"

function isHere(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'true'])
    return true
  } catch {
    return false
  }
}
