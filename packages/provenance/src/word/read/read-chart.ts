import { scanOfficeXml } from '../../xml/scan-office-xml.js'
import { plainRun } from './plain-run.js'

/**
 * What a chart says: each series with its name, its categories and their values, then its titles.
 * Programs write numbers as they like: `67`, `67.0`.
 */
export function readChart(xml: string): string[] {
  const path: string[] = []
  const series: string[] = []
  const titles: string[] = []
  let name = ''
  let categories: string[] = []
  let values: string[] = []
  let into: string[] | undefined
  let index = 0
  let text = ''
  scanOfficeXml(xml, {
    open: (element, attributes) => {
      path.push(element)
      text = ''
      if (element === 'c:ser') [name, categories, values] = ['', [], []]
      if (element === 'c:cat' || element === 'c:xVal') into = categories
      if (element === 'c:val' || element === 'c:yVal') into = values
      if (element === 'c:pt') index = Number(attributes['idx'] ?? 0)
    },
    close: (element) => {
      path.pop()
      if (element === 'a:t' && path.includes('c:title')) titles.push(plainRun(text))
      if (element === 'c:v' && path.includes('c:ser')) {
        if (into) into[index] = plainNumber(text)
        else if (path.includes('c:tx')) name = plainRun(text)
      }
      if (['c:cat', 'c:val', 'c:xVal', 'c:yVal'].includes(element)) into = undefined
      if (element === 'c:ser')
        series.push(
          ...Array.from({ length: Math.max(categories.length, values.length) }, (_, i) =>
            [name, categories[i], values[i] ?? 'nothing'].filter(Boolean).join(', '),
          ),
        )
    },
    text: (more) => {
      text += more
    },
  })
  return [...series, ...titles.filter((title) => title !== '')]
}

/** The texts of the shapes that are drawn over a chart. */
export function readShapeTexts(xml: string): string[] {
  const texts: string[] = []
  let open = ''
  scanOfficeXml(xml, {
    open: (name) => {
      open = name
      if (name === 'a:p') texts.push('')
    },
    close: () => {
      open = ''
    },
    text: (text) => {
      if (open === 'a:t') texts.push(`${texts.pop() ?? ''}${text}`)
    },
  })
  return texts.map(plainRun).filter((text) => text !== '')
}

function plainNumber(text: string): string {
  const plain = plainRun(text)
  return plain !== '' && Number.isFinite(Number(plain))
    ? String(Math.round(Number(plain) * 1e6) / 1e6)
    : plain
}
