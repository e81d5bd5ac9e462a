import { fontFace, type FontFace } from './fonts/font-face.js'
import { mostCode } from './fonts/font-metrics.js'
import type { RunFormat, TabStop } from './formats.js'

/** What stands in a paragraph, in order. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly format: RunFormat }
  | { readonly kind: 'tab'; readonly format: RunFormat }
  | { readonly kind: 'break'; readonly format: RunFormat; readonly page: boolean }
  | { readonly kind: 'picture'; readonly width: number; readonly height: number }
  | {
      readonly kind: 'note'
      readonly id: string
      readonly text: string
      readonly format: RunFormat
    }
  | { readonly kind: 'mark'; readonly name: string }

/** A line of a paragraph: its height without the line spacing of the paragraph, and what it carries. */
export interface Line {
  readonly height: number
  readonly hasPicture: boolean
  readonly notes: readonly string[]
  /** Bookmarks that begin on it. */
  readonly marks: readonly string[]
  /** Whether a page ends after it. */
  readonly endsPage: boolean
}

/** The room for the lines of a paragraph, in twentieths of a point. */
export interface Room {
  readonly width: number
  /** Of the first line, from the edge from which tabs are measured. */
  readonly firstStart: number
  readonly start: number
  readonly tabs: readonly TabStop[]
  readonly tabDistance: number
}

/** What was met that cannot be measured. */
export interface Unmeasured {
  readonly fonts: Set<string>
  characters: number
  unknownCharacters: number
}

/**
 * Breaks a paragraph into lines as Word does: at spaces, after hyphens and dashes, and in the middle of
 * a word only where it is longer than a line. Spaces at the end of a line hang beyond it.
 */
export function breakLines(
  pieces: readonly Piece[],
  mark: RunFormat,
  room: Room,
  unmeasured: Unmeasured,
): Line[] {
  const lines: Line[] = []
  let at = room.firstStart
  /** Spaces since the last word, which count only when another follows. */
  let spaces = 0
  let word = 0
  let isEmpty = true
  /** A tab that waits for what follows it, and whether it is the first on its line. */
  let tab: 'none' | 'first' | 'later' = 'none'
  const line = new LineParts()
  const held = new LineParts()
  const end = (endsPage: boolean): void => {
    lines.push(line.take(mark, endsPage))
    at = room.start
    spaces = 0
    isEmpty = true
  }
  const goToTab = (): void => {
    const from = at + spaces
    const stop =
      room.tabs.find((one) => one.at > from + 1) ??
      (room.start > from + 1 ? { at: room.start, to: 'left' } : undefined)
    // What follows a stop to the right ends at it, and needs only its own room.
    if (stop?.to === 'right' || stop?.to === 'center') at = from
    else {
      const next = stop?.at ?? (Math.floor(from / room.tabDistance + 0.001) + 1) * room.tabDistance
      if (next > room.width && !isEmpty) end(false)
      else at = next
    }
    tab = isEmpty ? 'first' : 'later'
    spaces = 0
    isEmpty = false
  }
  const fits = (): boolean => at + spaces + word <= room.width + tolerance
  const commit = (): void => {
    if (word === 0) {
      // Spaces at the end of a line need no room.
      line.addAll(held)
      return
    }
    if (!isEmpty && !fits() && tab === 'later') {
      // The tab goes with what follows it.
      end(false)
      goToTab()
    }
    if (!isEmpty && !fits()) end(false)
    tab = 'none'
    at += spaces + word
    spaces = 0
    word = 0
    isEmpty = false
    line.addAll(held)
  }
  for (const piece of pieces)
    switch (piece.kind) {
      case 'mark':
        held.marks.push(piece.name)
        break
      case 'note': {
        // Its number, raised and small.
        held.notes.push(piece.id)
        word += widthOf(piece.text, piece.format, unmeasured) * raisedSize
        break
      }
      case 'picture':
        commit()
        held.picture = Math.max(held.picture, piece.height)
        word += piece.width
        commit()
        break
      case 'break':
        commit()
        line.addFormat(piece.format)
        end(piece.page)
        break
      case 'tab': {
        commit()
        line.addFormat(piece.format)
        goToTab()
        break
      }
      case 'text': {
        const { format } = piece
        const { face } = measured(format)
        if (!face) unmeasured.fonts.add(format.font)
        const widths = (face ?? substitute).widths
        const text = format.caps ? piece.text.toUpperCase() : piece.text
        const scale = (format.size * 20 * (format.raised ? raisedSize : 1)) / 1000
        held.addFormat(format)
        for (let i = 0; i < text.length; i++) {
          const code = text.charCodeAt(i)
          if (code === space) {
            commit()
            line.addFormat(format)
            spaces += widths[space]! * scale + format.spacing
            isEmpty = false
            held.addFormat(format)
            continue
          }
          let width = code < widths.length ? widths[code]! : -1
          if (width < 0) width = otherWidth(code)
          if (width < 0) {
            unmeasured.unknownCharacters++
            width = wide(code) ? 1000 : 500
          }
          unmeasured.characters++
          const advance =
            width * scale * (format.smallCaps && isSmall(text[i]!) ? 0.86 : 1) + format.spacing
          if (word > 0 && word + advance > room.width - room.start) {
            // A word longer than a line is broken where the line ends.
            commit()
            held.addFormat(format)
          }
          word += advance
          if (endsPiece(code, text.charCodeAt(i - 1), text.charCodeAt(i + 1))) {
            commit()
            held.addFormat(format)
          }
        }
        break
      }
    }
  commit()
  if (!line.isEmpty || !isEmpty || lines.length === 0) end(false)
  return lines
}

const space = 32
/** Rounding of widths that programs do otherwise. */
const tolerance = 1
/** Raised text is written at this share of its size. */
const raisedSize = 0.58

const substitute = fontFace('Arial', false, false)!

/** Characters that the font of the text lacks are taken from another; signs from one in which they are wide. */
function otherWidth(code: number): number {
  if (code >= 0x2190) return code <= mostCode ? 945 : -1
  return code < substitute.widths.length ? substitute.widths[code]! : -1
}

function wide(code: number): boolean {
  return code >= 0x1100
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase()
}

function widthOf(text: string, format: RunFormat, unmeasured: Unmeasured): number {
  const { face } = measured(format)
  if (!face) unmeasured.fonts.add(format.font)
  const { widths } = face ?? substitute
  let width = 0
  for (let i = 0; i < text.length; i++) width += Math.max(widths[text.charCodeAt(i)] ?? 500, 0)
  return (width * format.size * 20) / 1000
}

/** Whether a line may end after a character that is no space. */
function endsPiece(code: number, before: number, after: number): boolean {
  if (Number.isNaN(after)) return false
  switch (code) {
    case 0x2d: // hyphen: not before a figure, nor at the start of a word
    case 0x2010:
      return !isFigure(after) && before > space
    case 0x2013: // en dash
    case 0x2014: // em dash
      return true
    default:
      return code >= 0x2002 && code <= 0x200a && code !== 0x2007
  }
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Heights and what else is on a line, or on a word that is not yet on one. */
class LineParts {
  ascent = 0
  descent = 0
  picture = 0
  notes: string[] = []
  marks: string[] = []

  get isEmpty(): boolean {
    return (
      this.ascent === 0 && this.picture === 0 && this.notes.length === 0 && this.marks.length === 0
    )
  }

  addFormat(format: RunFormat): void {
    if (format.raised) return
    const { ascent, descent } = measured(format)
    if (ascent > this.ascent) this.ascent = ascent
    if (descent > this.descent) this.descent = descent
  }

  addAll(other: LineParts): void {
    this.ascent = Math.max(this.ascent, other.ascent)
    this.descent = Math.max(this.descent, other.descent)
    this.picture = Math.max(this.picture, other.picture)
    this.notes.push(...other.notes)
    this.marks.push(...other.marks)
    other.clear()
  }

  take(mark: RunFormat, endsPage: boolean): Line {
    if (this.ascent === 0 && this.picture === 0) this.addFormat(mark)
    const text = this.ascent + this.descent
    const made = {
      height: this.picture > this.ascent ? this.picture + this.descent : text,
      hasPicture: this.picture > 0,
      notes: this.notes,
      marks: this.marks,
      endsPage,
    }
    this.clear()
    return made
  }

  clear(): void {
    this.ascent = 0
    this.descent = 0
    this.picture = 0
    this.notes = []
    this.marks = []
  }
}

/** What lines need of a format, in twentieths of a point; computed once for each. */
interface MeasuredFormat {
  readonly face: FontFace | null
  readonly ascent: number
  readonly descent: number
}

const known = new WeakMap<RunFormat, MeasuredFormat>()

function measured(format: RunFormat): MeasuredFormat {
  const present = known.get(format)
  if (present) return present
  const face = fontFace(format.font, format.bold, format.italic)
  const { height, descent } = face ?? substitute
  const size = format.size * 20
  const made = { face, ascent: (height - descent) * size, descent: descent * size }
  known.set(format, made)
  return made
}
