import { columnLetters } from '@inspectorate/office'
import { segmentLook, type DistributionBlock } from '@inspectorate/publication'
import { partText, readParts, textPart, writeParts, type Parts } from '../package/parts.js'
import { palette } from '../styles/palette.js'
import { xml } from '../xml/xml.js'
import { distributionSeries, type DistributionSeries } from './distribution-series.js'
import type { DistributionShape } from './distribution-shape.js'
import { color, lookFill } from './look-fill.js'
import { solidFill } from './user-shapes.js'
import { valuePlaces } from './value-places.js'

/** What docx has no options for: hatching, values beside short segments, names left of everything, live gaps. */
export function distributionParts(
  parts: Parts,
  number: number,
  block: DistributionBlock,
  shape: DistributionShape,
  accent: string,
): Parts {
  const name = `word/charts/chart${number}.xml`
  const data = `word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`
  const series = distributionSeries(block, shape)
  return {
    ...parts,
    [name]: textPart(withLooks(partText(parts, name) ?? '', series, shape, accent)),
    [data]: withLiveGaps(parts[data]!, series),
  }
}

function withLooks(
  chart: string,
  series: readonly DistributionSeries[],
  shape: DistributionShape,
  accent: string,
): string {
  let index = -1
  return chart
    .replace(/<c:ser>.*?<\/c:ser>/gs, (one) => {
      index += 1
      return withLook(one, series, index, shape, accent)
    })
    .replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) =>
      axis
        .replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>')
        .replace(
          /(<a:ln w="9525"[^>]*>)<a:solidFill>.*?<\/a:solidFill>/s,
          `$1${solidFill(palette.muted)}`,
        )
        // Otherwise Word leaves out names where it finds them close.
        .replace('<c:noMultiLvlLbl', '<c:tickLblSkip val="1"/><c:noMultiLvlLbl'),
    )
}

/** Word 2013 and later, and LibreOffice, would draw lines from moved labels to their segments. */
const noLeaders = xml(
  'c:extLst',
  {},
  xml(
    'c:ext',
    {
      uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
      'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
    },
    xml('c15:showLeaderLines', { val: 0 }),
  ),
)

const noFill = '<a:noFill/><a:ln><a:noFill/></a:ln>'

function withLook(
  xmlOfSeries: string,
  series: readonly DistributionSeries[],
  index: number,
  shape: DistributionShape,
  accent: string,
): string {
  const { segment, values } = series[index]!
  const ownFill = /(<\/c:tx>)<c:spPr>.*?<\/c:spPr>/s
  if (!segment) return xmlOfSeries.replace(ownFill, `$1${xml('c:spPr', {}, noFill)}`)
  const look = segmentLook(segment.fill, accent)
  const places = valuePlaces(series, index, shape)
  const sign = segment.side === 'left' ? -1 : 1
  return (
    xmlOfSeries
      .replace(ownFill, `$1${xml('c:spPr', {}, lookFill(look))}`)
      .replace('</c:dLbls>', `${noLeaders}</c:dLbls>`)
      .replace(
        /<c:dLbl><c:idx val="(\d+)"\/>(?!<c:delete)/g,
        (label, row: string) =>
          `${label}${places[Number(row)] === 'beside' ? beside(values[Number(row)] ?? 0, sign, shape) : ''}`,
      )
      // The labels of the series, which come after those of single points: on a ground of its own, off the hatching.
      .replace(
        /(.*<c:dLbls>(?:<c:dLbl>.*<\/c:dLbl>)?<c:numFmt [^>]*><c:spPr>)<a:noFill\/>/s,
        (all, before: string) =>
          look.hatch === 'none' ? all : `${before}${solidFill(color(look.ground))}`,
      )
  )
}

/** A label moved from the middle of its segment to behind its end. */
function beside(value: number, sign: number, { perCent, width }: DistributionShape): string {
  const away = sign * ((Math.abs(value) * perCent) / 2 + 9)
  return xml(
    'c:layout',
    {},
    xml(
      'c:manualLayout',
      {},
      xml('c:x', { val: (away / width).toFixed(5) }),
      xml('c:y', { val: '0' }),
    ),
  )
}

/** Gaps that follow when somebody edits the data: each is what is left up to the next zero. */
function withLiveGaps(workbook: Uint8Array, series: readonly DistributionSeries[]): Uint8Array {
  const parts = readParts(workbook)
  const name = 'xl/worksheets/sheet1.xml'
  const sheet = series.reduce(
    (before, { keeps }, i) => {
      if (!keeps) return before
      const cell = new RegExp(`<c r="${columnLetters(i + 1)}(\\d+)"><v>`, 'g')
      const [first, last] = [columnLetters(keeps.from + 1), columnLetters(keeps.to)]
      return before.replace(
        cell,
        (_, row: string) =>
          `<c r="${columnLetters(i + 1)}${row}"><f>${keeps.total}-SUM(${first}${row}:${last}${row})</f><v>`,
      )
    },
    partText(parts, name) ?? '',
  )
  return writeParts({ ...parts, [name]: textPart(sheet) })
}
