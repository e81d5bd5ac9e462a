import { SaxesParser } from 'saxes'
import type { ReadPicture } from './picture.js'

const namespace = 'http://www.w3.org/2000/svg'

/** An SVG file that is whole, runs nothing and needs nothing from elsewhere. */
export function readSvg(bytes: Uint8Array): ReadPicture {
  try {
    return { ok: true, type: 'svg', bytes, ...measuresIn(bytes) }
  } catch (error) {
    return { ok: false, found: error instanceof Error ? error.message : 'no SVG' }
  }
}

function measuresIn(bytes: Uint8Array): { width: number; height: number } {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let measures: { width: number; height: number } | null = null
  let isRoot = true
  let inStyle = false
  parser.on('error', (error) => {
    throw new Error(`XML that is damaged: ${error.message}`)
  })
  parser.on('doctype', (text) => {
    // Older drawing programs write one; entities of its own are what could grow without end.
    if (text.includes('[')) throw new Error('an SVG with entities of its own')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (isRoot && (local !== 'svg' || uri !== namespace)) throw new Error(`the element ${local}`)
    const values = Object.fromEntries(
      Object.values(attributes).map((one) => [one.local.toLowerCase(), one.value]),
    )
    if (isRoot) measures = measuresOf(values)
    isRoot = false
    refuseLive(local, values)
    inStyle = local === 'style'
  })
  parser.on('closetag', () => (inStyle = false))
  const styled = (text: string) => {
    if (inStyle) refuseElsewhere('style', text)
  }
  parser.on('text', styled)
  parser.on('cdata', styled)
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  if (!measures) throw new Error('an SVG without width and height or a viewBox')
  return measures
}

/** From the viewBox, which is what is seen; else from width and height. */
function measuresOf(
  attributes: Readonly<Record<string, string>>,
): { width: number; height: number } | null {
  const [, , boxWidth, boxHeight] = (attributes['viewbox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  for (const [width, height] of [
    [boxWidth, boxHeight],
    [lengthOf(attributes['width']), lengthOf(attributes['height'])],
  ])
    if (width !== undefined && height !== undefined && width > 0 && height > 0)
      return { width, height }
  return null
}

/** A number with a unit; the same for both sides, as drawing programs write them. */
function lengthOf(text: string | undefined): number | undefined {
  const [, number] = /^\s*([\d.]+)\s*(?:px|pt|pc|mm|cm|in)?\s*$/.exec(text ?? '') ?? []
  return number === undefined ? undefined : Number(number)
}

/** What would run, or show what is not in the file. */
function refuseLive(local: string, attributes: Readonly<Record<string, string>>): void {
  if (['script', 'foreignObject', 'iframe', 'handler', 'listener'].includes(local))
    throw new Error(`an SVG with the element ${local}`)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) throw new Error(`an SVG with the attribute ${name}`)
    if (name === 'href' && local !== 'a' && !/^\s*(?:#|data:image\/)/.test(value))
      throw new Error(`an SVG that shows ${value}, which is not in it`)
    refuseElsewhere(name, value)
  }
}

function refuseElsewhere(name: string, value: string): void {
  if (name !== 'href' && /url\(\s*["']?\s*(?!#|data:|["'\s#])|@import/i.test(value))
    throw new Error('an SVG whose style asks for what is not in it')
}
