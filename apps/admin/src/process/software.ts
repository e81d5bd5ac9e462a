import { readFileSync } from 'node:fs'
import * as z from 'zod'

const Package = z.object({ version: z.string() })

/** This software, as manifests name it. */
export function software(): { readonly name: string; readonly version: string } {
  const file = new URL('../../package.json', import.meta.url)
  const { version } = Package.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { name: 'inspectorate', version }
}
