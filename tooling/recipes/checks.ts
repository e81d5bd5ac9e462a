import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { match } from 'ts-pattern'
import type { CopyOfRepository, Said } from './copy-of-repository.js'
import type { Check } from './step.js'

const vitest = 'node_modules/vitest/vitest.mjs'

/** What a contributor runs after following a recipe. */
export function checked(check: Check, copy: CopyOfRepository, changed: readonly string[]): Said {
  return match(check)
    .with('boundaries', () => copy.run(['tooling/boundaries/check.js']))
    .with('types', () => copy.run(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']))
    .with('edition', () => copy.run([vitest, 'run', 'packages/frameworks/src/rules.test.ts']))
    .with('rule', () =>
      copy.run([
        vitest,
        'run',
        'packages/frameworks/src/editions.test.ts',
        'packages/core/src/language/words/language-words.test.ts',
      ]),
    )
    .with('lint', () => linted(copy, changed))
    .with('published', () => published(copy))
    .exhaustive()
}

function linted(copy: CopyOfRepository, changed: readonly string[]): Said {
  const files = changed.filter((file) => file.endsWith('.ts'))
  const formatted = copy.run(['node_modules/oxfmt/bin/oxfmt', ...files])
  return formatted.ok
    ? copy.run(['node_modules/oxlint/bin/oxlint', '--deny-warnings', ...files])
    : formatted
}

/** An inspection under the toy edition, published in every format, the toy’s too. */
function published(copy: CopyOfRepository): Said {
  // The command takes editions as their package’s build leaves them: here bundled, but not laid out.
  const script = `import { build } from 'esbuild'
    await build({
      entryPoints: ['src/index.ts', 'src/rules.ts'],
      outdir: 'dist',
      bundle: true,
      splitting: true,
      format: 'esm',
      external: ['@inspectorate/core'],
    })`
  const bundled = copy.run(['--input-type=module', '-e', script], 'packages/frameworks')
  if (!bundled.ok) return bundled
  const built = copy.run(['build.js'], 'apps/cli')
  if (!built.ok) return built
  const out = join(copy.folder, 'out')
  rmSync(out, { recursive: true, force: true })
  writeFileSync(join(copy.folder, 'toy.json'), JSON.stringify(inspection))
  const command = 'apps/cli/bin/inspectorate.js'
  const done = copy.run([command, 'publish', 'toy.json', '--out', 'out'])
  if (!done.ok) return done
  const [bundle] = readdirSync(out)
  const files = readdirSync(join(out, bundle!))
  if (!files.includes('toy.toy')) return { ok: false, said: `no toy among ${files.join(', ')}` }
  return copy.run([command, 'verify', join('out', bundle!)])
}

const inspection = {
  format: 'inspectorate/inspection',
  version: 1,
  id: 'toy',
  framework: 'toy-2026',
  state: 'published',
  service: { name: 'Toy Lane' },
  publication: { title: 'An inspection', publisher: 'Toy Inspectorate', published: '2026-03' },
  fieldwork: { start: '2026-03-02', weeks: 1 },
  judgements: { safety: { rating: 'good' }, care: { rating: 'fair' } },
  facts: { praised: true },
}
