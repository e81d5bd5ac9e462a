/** What every part of the template uses: the data, its colours and measures. */
export const foundation = String.raw`
#let data = json(bytes(sys.inputs.report))
// Typst remembers what a function gave by its arguments and by all that it names. A function made anew at each call, as
// those given to map and show are, names none but these small parts: with the whole data it would be compared whole.
#let meta = data.meta
#let look = data.look
#let words = data.words
#let fonts = data.fonts
#let note-of(id) = data.notes.at(id)
#let paint(hex) = rgb("#" + hex)
#let ink = paint(look.ink)
#let accent = paint(look.accent)
#let muted = paint(look.muted)
#let hairline = paint(look.hairline)
#let paper = paint(look.paper)
#let warning = paint(look.warning)
#let full(tone) = paint(look.tones.at(tone).full)
#let tint(tone) = paint(look.tones.at(tone).tint)
#let sheet = data.page
#let column = sheet.column * 1pt
// Whether this is the first of the passes that Typst makes until every page number is right, in which no label is known
// yet: what leads to one then prints the same without, so that all stands on its page at once. In a context.
#let first-pass() = query(<insp-end>).len() == 0
#let linked(id, body) = link(label(id), body)
#let leads-to(id, body) = context if first-pass() { body } else { linked(id, body) }
#let page-of(id) = context if first-pass() { [00] } else { counter(page).at(label(id)).first() }
`
