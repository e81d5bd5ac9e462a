import { isOn, scanOfficeXml } from '@inspectorate/provenance/word'

/** What a style makes of the runs in it. */
export interface RunStyle {
  readonly strong: boolean
  readonly emphasis: boolean
}

/** What styles make of runs, by their ids, with what they take from those they are based on. */
export function readRunStyles(xml: string): ReadonlyMap<string, RunStyle> {
  const open = new Map<string, { basedOn?: string; strong?: boolean; emphasis?: boolean }>()
  let id = ''
  const path: string[] = []
  scanOfficeXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? ''
        open.set(id, {})
      }
      const style = open.get(id)
      if (style && name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? ''
      if (style && path.at(-1) === 'w:rPr' && path.at(-2) === 'w:style') {
        if (name === 'w:b') style.strong = isOn(attributes)
        if (name === 'w:i') style.emphasis = isOn(attributes)
      }
      path.push(name)
    },
    close: (name) => {
      path.pop()
      if (name === 'w:style') id = ''
    },
  })
  return new Map(
    [...open.keys()].map((key) => [
      key,
      { strong: isIn(open, key, 'strong'), emphasis: isIn(open, key, 'emphasis') },
    ]),
  )
}

function isIn(
  styles: ReadonlyMap<string, { basedOn?: string; strong?: boolean; emphasis?: boolean }>,
  id: string,
  mark: 'strong' | 'emphasis',
): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at)
    const style = styles.get(at)
    if (style?.[mark] !== undefined) return style[mark]
    at = style?.basedOn
  }
  return false
}
