import type { Directives } from 'mdast-util-directive'

/** What is wrong with how a directive’s attributes are written; null when all is right. */
export function faultOfBraces({ position, children }: Directives, markdown: string): string | null {
  const inLabel = children.at(-1)?.position?.end.offset
  const inLine = markdown.slice(position?.start.offset, position?.end.offset)
  // A block’s attributes end with its first line; those of a figure begin after its brackets
  const isBlock = inLine.startsWith('::')
  const written = isBlock
    ? inLine.split(/[\r\n]/, 1)[0]!
    : markdown.slice(inLabel ?? position?.start.offset, position?.end.offset)
  const open = written.indexOf('{')
  return open < 0 ? null : faultOf(written.slice(open))
}

const attribute = /([^\s{}="'`<>]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`}]+))?/g

function faultOf(braces: string): string | null {
  const seen = new Set<string>()
  for (const [, name, value = ''] of braces.matchAll(attribute)) {
    if (seen.has(name!)) return `${name} once`
    seen.add(name!)
    if (/^\s*=\s*[“”„‟‘’‚«»]/.test(value) || /[“”„‟«»]/.test(name!))
      return 'straight quotes around a value: {name="…"}'
  }
  return null
}
