import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { settings } from '../src/process/config.js'
import { access } from '../src/web/access.js'

const root = new URL('../../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')

describe('the container file', () => {
  const text = read('deploy/Dockerfile')
  const last = text.slice(text.lastIndexOf('\nFROM '))

  it('is one that its linter accepts', () => {
    const findings = validate(text, {}).map(({ range, message }) => [range.start.line, message])
    expect(findings).toEqual([])
  })

  it('runs the app as nobody who may change it, from what was built, and asks whether it lives', () => {
    expect(last).toMatch(/^USER 1000:1000$/m)
    expect(last.match(/^(COPY|ADD|RUN) .*/gm)).toEqual(['COPY --from=build /src/out ./'])
    expect(last).toContain('http://127.0.0.1:3000/health')
  })

  it('names the pnpm of the repository', () => {
    const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string }
    const [pinned] = packageManager.split('+')
    const named = text.match(/pnpm@[\d.]+/g)!
    expect(new Set(named)).toEqual(new Set([pinned]))
  })
})

interface Service {
  readonly image?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly networks?: Readonly<Record<string, { ipv4_address: string }>>
  readonly read_only?: boolean
}

describe('compose.yaml', () => {
  const compose = parse(read('deploy/compose.yaml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>
  }

  it('holds to the schema of Compose', () => {
    const schema = JSON.parse(read('apps/admin/test/compose-spec.json')) as object
    const holds = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
      schema,
    )
    holds(compose)
    expect(holds.errors ?? []).toEqual([])
  })

  it('gives the app what it knows, and has it trust the proxy alone', () => {
    const { app, proxy } = compose.services
    expect(unknownIn(Object.keys(app!.environment!))).toEqual([])
    expect(app!.environment!['TRUSTED_PROXY']).toBe(proxy!.networks!['front']!.ipv4_address)
    expect(app!.read_only).toBe(true)
  })

  it('asks .env for nothing that env.example does not have', () => {
    const asked = [...read('deploy/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(
      ([, name]) => name,
    )
    const given = [...read('deploy/env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!)
    expect(new Set(asked)).toEqual(new Set(given))
  })

  it('pins the images of others', () => {
    const images = Object.values(compose.services).flatMap(({ image }) => image ?? [])
    for (const image of images)
      expect(image).toMatch(/^inspectorate-admin$|^[a-z]+:\d+(\.\d+)*-[a-z]+$/)
  })
})

interface Manifest {
  readonly apiVersion: string
  readonly kind: string
}
interface Probe {
  readonly httpGet: { readonly path: string }
}
interface Container extends Record<string, unknown> {
  readonly livenessProbe: Probe
  readonly readinessProbe: Probe
  readonly securityContext: unknown
}

interface Deployment {
  readonly spec: {
    readonly selector: { readonly matchLabels: unknown }
    readonly template: {
      readonly metadata: { readonly labels: unknown }
      readonly spec: { readonly containers: readonly Container[] }
    }
  }
}

describe('kubernetes.yaml', () => {
  const documents = parseAllDocuments(read('deploy/kubernetes.yaml'))
  const manifests = documents.map((one) => one.toJS() as Manifest)

  it('is YAML, each of whose documents holds to the schema of its kind', () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([])
    const models = createRequire(import.meta.url)
    for (const manifest of manifests) {
      const module = `kubernetes-models/${manifest.apiVersion}/${manifest.kind}`
      const { [manifest.kind]: Model } = models(module) as Record<
        string,
        new (data: Manifest) => { validate(): void }
      >
      expect(() => new Model!(manifest).validate(), manifest.kind).not.toThrow()
    }
  })

  const of = (kind: string): unknown => manifests.find((one) => one.kind === kind)
  const deployment = of('Deployment') as Deployment
  const [container] = deployment.spec.template.spec.containers

  it('asks the app whether it lives and whether it is ready, at different addresses', () => {
    const live = container!.livenessProbe.httpGet.path
    const ready = container!.readinessProbe.httpGet.path
    expect([live, ready]).toEqual(['/health', '/ready'])
    for (const path of [live, ready]) expect(access).toHaveProperty([`GET ${path}`], 'anyone')
  })

  it('runs two replicas, never of two versions at once, that may change nothing of themselves', () => {
    expect(deployment.spec).toMatchObject({ replicas: 2, strategy: { type: 'Recreate' } })
    expect(container!.securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
    })
  })

  it('finds its own pods by its labels, and gives them what the app knows', () => {
    const { labels } = deployment.spec.template.metadata
    expect(deployment.spec.selector.matchLabels).toEqual(labels)
    expect(of('Service')).toMatchObject({ spec: { selector: labels } })
    const { data } = of('ConfigMap') as { data: object }
    expect(unknownIn(Object.keys(data))).toEqual([])
  })
})

const has = (program: string) => spawnSync(program, ['--version']).error === undefined

describe('the units of systemd', () => {
  const names = [
    'inspectorate.service',
    'inspectorate-backup.service',
    'inspectorate-backup.timer',
  ] as const

  it.skipIf(!has('systemd-analyze'))('are ones that systemd accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inspectorate-units-'))
    mkdirSync(join(folder, 'units'))
    const units = names.map((name) => join(folder, 'units', name))
    // Node is elsewhere on this machine, perhaps.
    for (const [i, name] of names.entries())
      writeFileSync(units[i]!, read(`deploy/${name}`).replaceAll('/usr/bin/node', process.execPath))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...units], {
      encoding: 'utf8',
    })
    // Of these units alone: those of the machine are not ours.
    const said = stderr.split('\n').filter((line) => line.includes(folder))
    rmSync(folder, { recursive: true })
    expect({ status, said }).toEqual({ status: 0, said: [] })
  })

  it.skipIf(!has('systemd-analyze'))('leave little of the machine open', () => {
    const unit = new URL('deploy/inspectorate.service', root).pathname
    const { status, stdout, stderr } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', '--threshold=25', unit],
      { encoding: 'utf8' },
    )
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' })
  })
})

it.skipIf(!has('caddy'))('the proxy is set up as Caddy accepts it', () => {
  const { status, stderr } = spawnSync(
    'caddy',
    ['validate', '--adapter=caddyfile', `--config=${new URL('deploy/Caddyfile', root).pathname}`],
    { encoding: 'utf8', env: { ...process.env, SITE: 'inspections.example.org' } },
  )
  expect({ status, said: status === 0 ? '' : stderr }).toEqual({ status: 0, said: '' })
})

function unknownIn(names: readonly string[]): string[] {
  return names.filter((name) => !settings.variables.includes(name))
}
