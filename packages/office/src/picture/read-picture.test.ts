import { zlibSync } from 'fflate'
import { expect, it } from 'vitest'
import { readPicture } from './read-picture.js'

const url = (type: string, bytes: Uint8Array) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
const svg = (text: string) => readPicture(url('svg+xml', new TextEncoder().encode(text)))
const png = (bytes: Uint8Array) => readPicture(url('png', bytes))
const drawing = (inside: string, attributes = 'viewBox="0 0 30 10"') =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

/** A PNG of grey, with the checksums left at zero, which nobody reads here. */
function grey(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const bytes = new Uint8Array(12 + data.length)
    new DataView(bytes.buffer).setUint32(0, data.length)
    bytes.set(Buffer.from(type), 4)
    bytes.set(data, 8)
    return bytes
  }
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, width)
  new DataView(header.buffer).setUint32(4, height)
  header[8] = 8
  const rows = zlibSync(new Uint8Array((width + 1) * height))
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', header),
    ...chunk('IDAT', rows.subarray(0, 5)),
    ...chunk('IDAT', rows.subarray(5)),
    ...chunk('IEND', new Uint8Array()),
  ])
}

it('reads the proportions of pictures', () => {
  expect(png(grey(40, 7))).toMatchObject({ ok: true, type: 'png', width: 40, height: 7 })
  expect(svg(drawing('<path d="M0 0"/>'))).toMatchObject({ ok: true, width: 30, height: 10 })
  expect(svg(drawing('', 'width="4.5cm" height="2cm"'))).toMatchObject({ width: 4.5, height: 2 })
})

it('takes what drawing programs write', () => {
  const inkscape = drawing(
    '<defs><linearGradient id="a"/></defs><style>.b { fill: url(#a) }</style><use xlink:href="#c"/><a href="https://example.org"><path class="b"/></a>',
    'width="100%" height="100%" viewBox="0,0,3,2" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1"',
  )
  expect(svg(inkscape)).toMatchObject({ ok: true, width: 3, height: 2 })
  expect(
    svg(drawing('').replace('<svg', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg')),
  ).toMatchObject({ ok: true })
})

it.each([
  ['a script', drawing('<script>alert(1)</script>'), 'an SVG with the element script'],
  ['an event', drawing('<path onload="x()"/>'), 'an SVG with the attribute onload'],
  [
    'a page inside',
    drawing('<foreignObject><p/></foreignObject>'),
    'an SVG with the element foreignObject',
  ],
  [
    'a picture from elsewhere',
    drawing('<image xlink:href="https://example.org/1.png"/>'),
    'an SVG that shows https://example.org/1.png, which is not in it',
  ],
  [
    'a style from elsewhere',
    drawing('<style>@import "https://example.org/x.css"</style>'),
    'an SVG whose style asks for what is not in it',
  ],
  [
    'a fill from elsewhere',
    drawing('<path fill="url(https://example.org/#a)"/>'),
    'an SVG whose style asks for what is not in it',
  ],
  [
    'entities of its own',
    drawing('').replace('<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg'),
    'an SVG with entities of its own',
  ],
  ['no size', drawing('', ''), 'an SVG without width and height or a viewBox'],
  ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'the element html'],
])('refuses an SVG with %s', (_, text, found) => {
  expect(svg(text)).toEqual({ ok: false, found })
})

it('refuses what is damaged, cut short, too large or something else', () => {
  const whole = grey(40, 7)
  const damaged = Uint8Array.from(whole)
  damaged.fill(0xff, 41, 46)
  expect(png(damaged)).toEqual({ ok: false, found: 'a damaged PNG' })
  for (let length = 8; length < whole.length; length += 1)
    expect(png(whole.subarray(0, length)).ok).toBe(false)
  expect(png(new TextEncoder().encode('<svg/>'))).toEqual({
    ok: false,
    found: 'a file that is no PNG',
  })
  expect(svg('<svg').ok).toBe(false)
  expect(png(new Uint8Array(1_000_001))).toEqual({ ok: false, found: 'a picture of 1.0 MB' })
  expect(readPicture('https://example.org/logo.png')).toEqual({ ok: false, found: 'no picture' })
})
