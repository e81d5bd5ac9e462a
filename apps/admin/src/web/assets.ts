import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { palette } from '@inspectorate/publication'
import { notFound } from './page-fault.js'
import type { Handlers } from './visit.js'

/** The folder of govuk-frontend’s templates, styles and script. */
export const govukFolder = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist',
)
const own = fileURLToPath(new URL('../../public', import.meta.url))

const scripts = readdirSync(own).filter((name) => name.endsWith('.js'))

interface Asset {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const assets = readAssets()

/** A hash of all assets: part of their address, so that browsers may keep them for ever, with what they import. */
export const assetVersion = createHash('sha256')
  .update(Buffer.concat([...assets.values()].map(({ bytes }) => bytes)))
  .digest('hex')
  .slice(0, 12)

export function assetRoutes(): Handlers<'GET /assets/:version/:file'> {
  return {
    'GET /assets/:version/:file': ({ params }) => {
      const asset = assets.get(params['file'] ?? '')
      if (!asset) throw notFound()
      return { kind: 'file', name: params['file']!, asset: true, ...asset }
    },
  }
}

function readAssets(): ReadonlyMap<string, Asset> {
  const text = (content: string, mediaType: string): Asset => ({
    mediaType,
    bytes: Buffer.from(content),
  })
  const govuk = (file: string) => readFileSync(join(govukFolder, 'govuk', file), 'utf8')
  return new Map<string, Asset>([
    ['govuk.css', text(withoutGovukTypeface(govuk('govuk-frontend.min.css')), 'text/css')],
    [
      'admin.css',
      text(`${paletteCss()}${readFileSync(join(own, 'admin.css'), 'utf8')}`, 'text/css'),
    ],
    ['simplewebauthn.js', text(simpleWebAuthn(), 'text/javascript')],
    ['govuk.js', text(govuk('govuk-frontend.min.js'), 'text/javascript')],
    ...scripts.map(
      (name) => [name, text(readFileSync(join(own, name), 'utf8'), 'text/javascript')] as const,
    ),
  ])
}

/** GDS Transport is for services on gov.uk only; everyone else uses Arial. */
function withoutGovukTypeface(css: string): string {
  return css.replace(/@font-face\{[^}]*\}/g, '').replace(/"?GDS Transport"?,\s*/g, '')
}

function paletteCss(): string {
  const tones = Object.entries(palette.tones).flatMap(([tone, { full, tint }]) => [
    `--tone-${tone}:#${full}`,
    `--tint-${tone}:#${tint}`,
  ])
  const colours = ['ink', 'accent', 'accentTint', 'hairline', 'mutedTint'] as const
  return `:root{${[...colours.map((name) => `--${name}:#${palette[name]}`), ...tones].join(';')}}\n`
}

/** What asks a browser for passkeys: a script that sets a global name, as a module. */
function simpleWebAuthn(): string {
  const main = createRequire(import.meta.url).resolve('@simplewebauthn/browser')
  const script = readFileSync(join(dirname(main), '../dist/bundle/index.umd.min.js'), 'utf8')
  const names = 'browserSupportsWebAuthn, startAuthentication, startRegistration'
  return `${script}\nexport const { ${names} } = globalThis.SimpleWebAuthnBrowser\n`
}
