import { scanOfficeXml } from '../../xml/scan-office-xml.js'
import { isOn } from './is-on.js'

/** What a style says about the paragraphs and runs in it. */
export interface WordStyle {
  /**
   * In lower case. Programs keep the names and choose ids of their own: LibreOffice turns `TOC1` into
   * `Contents1`, and both call it `toc 1`.
   */
  readonly name: string
  /** The level of a heading, from 1. */
  readonly level: number | null
  readonly hidden: boolean
  readonly numbering: { readonly id: string; readonly level: number } | null
}

interface OpenStyle {
  name: string
  basedOn?: string
  hidden?: boolean
  numberingId?: string
  numberingLevel?: number
}

/** Styles by their ids, with what they take from those they are based on. */
export function readStyles(xml: string): ReadonlyMap<string, WordStyle> {
  const open = new Map<string, OpenStyle>()
  let current: OpenStyle | undefined
  scanOfficeXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') {
        const id = attributes['w:styleId'] ?? ''
        current = { name: id.toLowerCase() }
        open.set(id, current)
      }
      if (!current) return
      if (name === 'w:name') current.name = value.toLowerCase()
      if (name === 'w:basedOn') current.basedOn = value
      if (name === 'w:vanish') current.hidden = isOn(attributes)
      if (name === 'w:numId') current.numberingId = value
      if (name === 'w:ilvl') current.numberingLevel = Number(value)
    },
    close: (name) => {
      if (name === 'w:style') current = undefined
    },
  })
  return new Map([...open].map(([id, style]) => [id, styleOf(style, open)]))
}

function styleOf(style: OpenStyle, all: ReadonlyMap<string, OpenStyle>): WordStyle {
  const line: OpenStyle[] = []
  for (
    let one: OpenStyle | undefined = style;
    one && !line.includes(one);
    one = all.get(one.basedOn ?? '')
  )
    line.push(one)
  const first = <Key extends keyof OpenStyle>(key: Key) =>
    line.find((one) => one[key] !== undefined)?.[key]
  const [level] = line.flatMap(({ name }) => /^heading (\d)$/.exec(name)?.[1] ?? [])
  const numberingId = first('numberingId')
  return {
    name: style.name,
    level: level === undefined ? null : Number(level),
    hidden: first('hidden') ?? false,
    numbering:
      numberingId === undefined ? null : { id: numberingId, level: first('numberingLevel') ?? 0 },
  }
}
