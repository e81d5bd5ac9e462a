import { wordsThatDiffer, type ReportChange } from '@inspectorate/provenance'
import type { ProseFinding } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { wordPlace } from './word-place.js'
import { oneLine } from './word-issue.js'

/** Longer texts are cut: the place says where the rest is. */
const longest = 400

/** A change an editor made, as a line. */
export function wordReportChange(change: ReportChange): string {
  return oneLine(`${placeOf(change)}${said(change)}${elsewhere(change)}`)
}

/** What `check` says of words that were put in. */
export function checkedClaim({ found, evidence, mend }: ProseFinding): string {
  return oneLine(`  ${[`“${found}”`, evidence, mend].filter(Boolean).join(': ')}`)
}

function said(change: ReportChange): string {
  return match(change)
    .with({ code: 'figure' }, ({ reference, use, from, to }) =>
      moved(`figure :${reference}, place ${use}`, from, to),
    )
    .with({ code: 'rating' }, ({ of, in: place, from, to }) =>
      moved(`rating of ${of} in its ${place === 'box' ? 'box' : 'table'}`, from, to),
    )
    .with({ code: 'heading' }, ({ from, to, differs, place }) =>
      from && to && from.level !== to.level
        ? moved('heading', `${from.text}, level ${from.level}`, `${to.text}, level ${to.level}`)
        : moved(named('heading', differs), from && from.text, to && to.text) +
          (from && to
            ? ''
            : place.under.length === 0
              ? ''
              : `, under ${quoted(place.under.at(-1)!)}`),
    )
    .with({ code: P.union('text', 'row', 'recommendation') }, (wording) => {
      const { code, from, to, differs, hidden, figures = [] } = wording
      const what = code === 'text' ? 'text' : code === 'row' ? 'row of the table' : code
      const lost = figures.map(({ reference, to: now }) =>
        now === null ? `:${reference} is not bound any more` : `:${reference} is changed`,
      )
      return [
        became(from, to) + moved(named(what, differs), from, to),
        ...(hidden ? ['it is still there as hidden text'] : []),
        ...lost,
      ].join('; ')
    })
    .with(
      { code: 'passage' },
      ({ kind, lines }) =>
        `${lines.length} paragraphs ${kind}, from ${quoted(lines[0]!)} to ${quoted(lines.at(-1)!)}`,
    )
    .with(
      { code: 'moved' },
      ({ text, from, after }) =>
        `moved from ${wordPlace(from)}: ${quoted(text)}${after === null ? '' : `, now after ${quoted(after)}`}`,
    )
    .with(
      { code: 'paragraphs' },
      ({ text, from, to }) =>
        `${from === 1 ? 'a paragraph is' : `${from} paragraphs are`} now ${to === 1 ? 'one' : to}, in the same words: ${quoted(text)}`,
    )
    .with({ code: 'role' }, ({ from, to, texts }) =>
      texts.length === 1
        ? `set as ${to}, was ${from}: ${quoted(texts[0]!)}`
        : `${texts.length} texts set as ${to}, were ${from}: first ${quoted(texts[0]!)}`,
    )
    .with({ code: 'link' }, ({ text, from, to }) =>
      moved(`address of the link ${quoted(text)}`, from, to),
    )
    .with({ code: 'alternative-text' }, ({ of, from, to }) =>
      moved(`alternative text of ${of === '' ? 'a picture' : quoted(of)}`, from, to),
    )
    .with({ code: 'chart' }, ({ of, from, to }) => moved(`chart ${quoted(of)}`, from, to))
    .with(
      { code: 'picture' },
      ({ of, kind }) => `picture or shape ${kind}${of === '' ? '' : ` after ${quoted(of)}`}`,
    )
    .with({ code: 'property' }, ({ name, from, to }) =>
      moved(`document property “${name}”`, from, to),
    )
    .with(
      { code: 'comment' },
      ({ author, text }) => `comment${author === '' ? '' : ` by ${author}`}: ${quoted(text)}`,
    )
    .with(
      { code: 'tracked' },
      ({ insertions, deletions, authors }) =>
        `tracked changes, not accepted yet and read here as if they were: ${insertions} inserted, ${deletions} deleted${authors.length === 0 ? '' : `, by ${authors.join(', ')}`}`,
    )
    .with({ code: 'hidden' }, ({ text }) => `hidden text: ${quoted(text)}`)
    .with(
      { code: 'unread' },
      ({ what, count }) =>
        `${count} ${count === 1 ? 'part' : 'parts'} that cannot be read as text (${what})`,
    )
    .with({ code: 'unbound' }, ({ figures, of }) =>
      figures.length === 0
        ? `the bookmarks of all ${of} figures are gone: texts are compared, figures cannot be followed to their evidence any more`
        : `the bookmarks of ${figures.length} of ${of} figures are gone, their texts are as they were: ${figures
            .slice(0, 5)
            .map((one) => `:${one}`)
            .join(', ')}${figures.length > 5 ? ', …' : ''}`,
    )
    .with(
      { code: 'styles' },
      ({ lines, of }) =>
        `${lines} of ${of} texts lost their styles: what is a heading, a bullet or a quotation cannot be compared`,
    )
    .exhaustive()
}

function named(what: string, differs: string | undefined): string {
  return differs === undefined || differs === 'words'
    ? what
    : `${what} (only its ${differs.replace('-', ' ')} ${differs.endsWith('s') ? 'differ' : 'differs'})`
}

/** The words that differ, where they are fewer than those around them. */
function became(from: string | null, to: string | null): string {
  if (from === null || to === null) return ''
  const words = wordsThatDiffer(from, to)
  if (words.from.length + words.to.length > (from.length + to.length) / 2) return ''
  if (words.from === '') return `${quoted(words.to)} was put in: `
  return words.to === ''
    ? `${quoted(words.from)} was taken out: `
    : `${quoted(words.from)} became ${quoted(words.to)}: `
}

function moved(what: string, from: string | null, to: string | null): string {
  if (from === null) return `${what}: added, ${quoted(to ?? '')}`
  if (to === null) return `${what}: removed, was ${quoted(from)}`
  return `${what}: from ${quoted(from)} to ${quoted(to)}`
}

function quoted(text: string): string {
  const shown = text.replace(/\uE0F0/gu, '[note]')
  return `“${shown.length > longest ? `${shown.slice(0, longest)}…` : shown}”`
}

/** A heading is its own place. */
function placeOf(change: ReportChange): string {
  if (change.code === 'heading') return ''
  return 'place' in change && change.place ? `${wordPlace(change.place)}: ` : ''
}

function elsewhere(change: ReportChange): string {
  const others = 'alsoAt' in change ? (change.alsoAt ?? []) : []
  return others.length === 0 ? '' : ` (also: ${others.map(wordPlace).join('; ')})`
}
