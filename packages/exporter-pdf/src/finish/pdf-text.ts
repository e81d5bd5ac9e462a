/** Text as UTF-16 with its mark (ISO 32000-1, 7.9.2.2), in hexadecimals. */
export function writtenText(text: string): string {
  let hex = 'FEFF'
  for (let i = 0; i < text.length; i += 1)
    hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')
  return `<${hex}>`
}

/** The bytes of a string as it is written, as Latin-1 (ISO 32000-1, 7.3.4). */
export function bytesOfString(written: string): string {
  if (written.startsWith('<')) {
    const hex = written.replace(/[^\dA-Fa-f]/g, '')
    return Buffer.from(hex.padEnd(hex.length + (hex.length % 2), '0'), 'hex').toString('latin1')
  }
  return written
    .slice(1, -1)
    .replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, escaped: string) => unescaped(escaped))
}

const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
  return /^[\r\n]/.test(escaped) ? '' : (named[escaped] ?? escaped)
}

/** A name that Typst gave a place by a label: UTF-8. */
export function labelOf(written: string): string {
  return Buffer.from(bytesOfString(written), 'latin1').toString()
}
