import type { ReportView } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
import { rendered, textOfParts } from '../../test/rendered.js'
import { houseKinds } from '../../test/house-kinds.js'
import { houseStyles, logo as dot, section, templateOf } from '../../test/template-of.js'
import { pageLayout } from '../layout/page-layout.js'
import { relationshipsOf } from '../template/relationships-of.js'
import { readParts } from '../package/parts.js'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10H0z"/></svg>'
const png = `data:image/png;base64,${Buffer.from(dot).toString('base64')}`
const logo = {
  url: `data:image/svg+xml;base64,${btoa(svg)}`,
  width: 40,
  height: 10,
  alternative: 'A tower by the sea',
}
const service = `Northumberland, Gateshead and ${'Nether Wallop with '.repeat(4)}Llanfairpwllgwyngyll`
const full: ReportView = {
  ...fixtureReport,
  meta: {
    ...fixtureReport.meta,
    title: `${fixtureReport.meta.subject}: ${service}`,
    state: 'draft',
    stateText: 'Draft: not for publication',
  },
  cover: { ...fixtureReport.cover, logo },
}
const template = (page: string, styles = houseStyles) =>
  templateOf({ body: section('', page), styles })
const titled = houseStyles.replace(
  '</w:docDefaults>',
  '</w:docDefaults><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:caps/><w:sz w:val="96"/></w:rPr></w:style>',
)

describe.each([
  ['our own', undefined],
  ['a landscape one', template('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')],
  ['B5', template('<w:pgSz w:w="9978" w:h="14173"/>')],
  [
    'B5 with a title of 48 points in capitals',
    template('<w:pgSz w:w="9978" w:h="14173"/>', titled),
  ],
])('on a page that is %s', (_, house) => {
  it('the cover of a draft with a logo and a service of 120 characters holds, and no word is split', async () => {
    const bytes = await rendered(full, house ? { template: house } : {})
    const part = textOfParts(bytes)
    const related = new Map(
      relationshipsOf(readParts(bytes), 'word/document.xml').map(({ id, target }) => [id, target]),
    )
    const { sections } = pageLayout(
      (name) => (name in readParts(bytes) ? part(name) : undefined),
      (id) => related.get(id),
    )
    expect(Math.max(...sections[0]!.placed.map(({ page }) => page))).toBe(0)
    const title = /<w:pStyle w:val="Title"\/>.*?<\/w:p>/s.exec(part('word/document.xml'))![0]
    expect(title).toContain('Llanfairpwllgwyngyll')
    expect(title).toMatch(/<w:sz w:val="\d+"\/>/)
  })
})

it('shows the logo with its alternative text, and only that of the house where its first page has one', async () => {
  const cover = { ...fixtureReport.cover, logo: { ...logo, url: png } }
  const bytes = await rendered({ ...fixtureReport, cover })
  const document = textOfParts(bytes)('word/document.xml')
  expect(document).toMatch(
    /<w:pStyle w:val="CoverLogo"\/>.*?<wp:docPr [^>]*descr="A tower by the sea"/s,
  )
  expect(
    Object.keys(readParts(bytes)).filter((name) => name.startsWith('word/media/')),
  ).toHaveLength(1)
  const template = houseKinds['a letterhead with a logo on its first page only']
  const housed = await rendered({ ...fixtureReport, cover }, { template })
  expect(textOfParts(housed)('word/document.xml')).not.toContain('A tower by the sea')
  expect(textOfParts(housed)('word/cover-header.xml')).toContain('<wp:docPr')
})
