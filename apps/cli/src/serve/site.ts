import { createHash } from 'node:crypto'
import type { PendingFile } from '../write/write-files.js'
import { mediaTypeOf } from './media-type.js'
import { pagePolicy } from './page-policy.js'

/** What is answered for a path. */
interface SitePage {
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** Pages by their paths, each made once, when somebody first asks for it. */
export interface Site {
  /** Null where there is none of that path. */
  page(path: string): Promise<SitePage> | null
}

/** A site of files; the one named `index.html` stands at its top. No path leads to a disk. */
export function siteOf(files: readonly PendingFile[]): Site {
  const byPath = new Map(
    files.map((file) => [file.name === 'index.html' ? '/' : `/${file.name}`, file]),
  )
  const made = new Map<string, Promise<SitePage>>()
  return {
    page(path) {
      const file = byPath.get(path)
      if (!file) return null
      const known = made.get(path)
      if (known) return known
      const page = pageOf(file)
      made.set(path, page)
      // What failed is tried again.
      page.catch(() => made.delete(path))
      return page
    },
  }
}

async function pageOf({ name, bytes: from }: PendingFile): Promise<SitePage> {
  const chunks: Uint8Array[] = []
  for await (const chunk of from()) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const { type, isShown } = mediaTypeOf(name)
  return {
    bytes,
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      // Readers of PDF that are made as pages obey it too, and would show nothing.
      'Content-Security-Policy': name.endsWith('.html')
        ? pagePolicy(bytes.toString())
        : "frame-ancestors 'none'",
      // It may be kept, and is asked about before it is shown again.
      'Cache-Control': 'no-cache',
      ETag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
      ...(!isShown && { 'Content-Disposition': 'attachment' }),
    },
  }
}
