import type { Issue, Parsed } from '@inspectorate/core'

/**
 * The text of a file: in the encoding that is named, otherwise UTF-8, or UTF-16 with a byte order mark. Anything else
 * is refused rather than guessed: a wrong guess would quietly give cases other names.
 */
export function decodeText(bytes: Uint8Array, file: string, named?: string): Parsed<string> {
  const encoding = named ?? encodingOf(bytes)
  try {
    return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, issues: [encodingFault(bytes, encoding, file)] }
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function encodingFault(bytes: Uint8Array, encoding: string, file: string): Issue {
  const at = { code: 'unsupported-file', path: [], file } as const
  const expected =
    'UTF-8, or its encoding named by “encoding” in a mapping; in Excel, save as “CSV UTF-8 (Comma delimited)”'
  if (encoding !== 'utf-8' && encoding !== 'utf8')
    return { ...at, found: `damaged ${encoding.toUpperCase()}`, expected }
  const text = new TextDecoder().decode(bytes)
  const before = text.slice(0, text.indexOf('\uFFFD'))
  return {
    ...at,
    line: before.split('\n').length,
    found: `characters that are not UTF-8, after ${JSON.stringify(before.slice(-20))}`,
    expected,
  }
}
