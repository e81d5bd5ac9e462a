import { aptos } from './aptos.js'
import { arial } from './arial.js'
import { calibri } from './calibri.js'
import { calibriLight } from './calibri-light.js'
import { cambria } from './cambria.js'
import { centuryGothic } from './century-gothic.js'
import { courierNew } from './courier-new.js'
import { widthsByCode, type FontMetrics } from './font-metrics.js'
import { georgia } from './georgia.js'
import { gillSansMt } from './gill-sans-mt.js'
import { tahoma } from './tahoma.js'
import { timesNewRoman } from './times-new-roman.js'
import { trebuchetMs } from './trebuchet-ms.js'
import { verdana } from './verdana.js'

/** One face of a font. */
export interface FontFace {
  /** Of a single line and of the part of it below the base line, as shares of the size. */
  readonly height: number
  readonly descent: number
  /** In thousandths of the size by code; -1 where the font has no such character. */
  readonly widths: Int16Array
}

/** Fonts by their names in small letters; those made to be as wide as another are the other. */
const known: Readonly<Record<string, FontMetrics>> = {
  arial,
  'liberation sans': arial,
  arimo: arial,
  helvetica: arial,
  'times new roman': timesNewRoman,
  times: timesNewRoman,
  'liberation serif': timesNewRoman,
  tinos: timesNewRoman,
  calibri,
  carlito: calibri,
  'calibri light': calibriLight,
  cambria,
  caladea: cambria,
  georgia,
  gelasio: georgia,
  verdana,
  aptos,
  tahoma,
  'trebuchet ms': trebuchetMs,
  'courier new': courierNew,
  'liberation mono': courierNew,
  cousine: courierNew,
  'century gothic': centuryGothic,
  'gill sans mt': gillSansMt,
}

const faces = new Map<string, FontFace | null>()

/** The face of a font; null where its widths are not known. */
export function fontFace(font: string, bold: boolean, italic: boolean): FontFace | null {
  const kind = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'
  const key = `${kind} ${font}`
  const made = faces.get(key)
  if (made !== undefined) return made
  const name = font.toLowerCase()
  const metrics = Object.hasOwn(known, name) ? known[name] : undefined
  const face = metrics
    ? {
        height: metrics.height,
        descent: metrics.descent,
        widths: widthsByCode(metrics[kind]),
      }
    : null
  // Names come from documents that others made: few are kept.
  if (face) faces.set(key, face)
  return face
}
