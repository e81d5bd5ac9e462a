/** What every part of the template uses: the data, its colours and measures. */
export const foundation = String.raw`
#let data = json(bytes(sys.inputs.report))
#let paint(hex) = rgb("#" + hex)
#let ink = paint(data.look.ink)
#let accent = paint(data.look.accent)
#let muted = paint(data.look.muted)
#let hairline = paint(data.look.hairline)
#let paper = paint(data.look.paper)
#let warning = paint(data.look.warning)
#let full(tone) = paint(data.look.tones.at(tone).full)
#let tint(tone) = paint(data.look.tones.at(tone).tint)
#let sheet = data.page
#let column = sheet.column * 1pt
`
