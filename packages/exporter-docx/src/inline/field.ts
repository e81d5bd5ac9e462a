import type { ParagraphChild } from 'docx'
import { element, elementInText } from '../xml/element.js'

/** A field with the result it had when it was written; simple fields are not read by every program. */
export function field(instructions: string, result: readonly ParagraphChild[]): ParagraphChild[] {
  return [
    fieldPart('begin'),
    instruction(instructions),
    fieldPart('separate'),
    ...result,
    fieldPart('end'),
  ]
}

/** One of the marks that a field stands between. */
export function fieldPart(type: 'begin' | 'separate' | 'end'): ParagraphChild {
  return elementInText('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })])
}

/** What a field is worked out by. */
export function instruction(text: string): ParagraphChild {
  return elementInText('w:r', {}, [element('w:instrText', { 'xml:space': 'preserve' }, [text])])
}
