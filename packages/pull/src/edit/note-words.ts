import type { PullNoteCode } from './note.js'

/** What each kind of note says: whether the words were taken, and why or why not. */
export const noteWords: Readonly<Record<PullNoteCode, string>> = {
  refused: 'Not taken',
  'figure-typed-over': 'Not taken: a figure was typed over. It follows from the evidence',
  'vouched-number-changed':
    'Not taken: a number that its author vouches for. Change it beside its source',
  'vouched-words-changed': 'Taken, and worth a look: words that their author vouches for',
  'figure-removed': 'Taken, and worth a look: a figure went with its sentence',
  'figure-bound-again': 'Taken as the figure that it was: a number typed again',
  'no-section': 'Not taken: it belongs to no section',
  'generated-changed': 'Not taken: the report words it itself',
  'generated-removed': 'Not taken: the report says it itself',
  'generated-moved': 'Not taken: the report places it itself',
  picture: 'Not taken: a picture',
  'footnote-removed': 'Taken: a footnote went with its last mark',
  'footnote-added': 'Not taken: a footnote that was made in Word',
  'box-removed': 'Taken: a box was deleted',
  moved: 'Taken: a text was moved',
}
