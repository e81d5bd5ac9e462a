import {
  buildViews,
  rateForPublication,
  type AnyExporter,
  type Views,
} from '@inspectorate/publication'
import { bytesOf, renderView } from '@inspectorate/publication/exporter'
import { isInspectionError, parsedOrThrow, type FramedInspection } from '@inspectorate/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeRows } from './describe-rows.js'
import { fixtureInspection } from './fixture-inspection.js'
import { hostileTexts } from './hostile-texts.js'

/** What the suite must know of a format. */
export interface ExporterUnderTest {
  make(): AnyExporter
  /** All text a reader of the file would see, by a reader that is not the exporter’s own library. */
  textOf(bytes: Uint8Array): string | Promise<string>
}

/** The conformance suite that any exporter must pass, ours or not. */
export function describeExporter(name: string, { make, textOf }: ExporterUnderTest): void {
  describe(`${name} as an exporter`, () => {
    let views: Views
    let framed: FramedInspection
    beforeAll(() => {
      framed = fixtureInspection()
      views = parsedOrThrow(buildViews(rateForPublication(framed), { cases: true }))
    })
    const rendered = async (exporter: AnyExporter = make()) => bytesOf(renderView(exporter, views))

    it('declares an id, a media type and an extension, and takes default options', () => {
      const exporter = make()
      expect(exporter.id).toMatch(/^[a-z0-9-]+$/)
      expect(exporter.mediaType).toMatch(/^[\w.+-]+\/[\w.+-]+/)
      expect(exporter.extension).toMatch(/^\.[a-z0-9.]+$/)
      expect(exporter.options.safeParse({}).success).toBe(true)
    })

    it('gives the same bytes twice', async () => {
      const [first, second] = [await rendered(), await rendered()]
      expect(first.length).toBeGreaterThan(0)
      expect(first.length).toBe(second.length)
      expect(first.findIndex((byte, i) => byte !== second[i])).toBe(-1)
    })

    it('does not change the view', async () => {
      const exporter = make()
      const before = structuredClone(views[exporter.view])
      await rendered(exporter)
      expect(views[exporter.view]).toEqual(before)
    })

    it('stops when told to', async () => {
      const error: unknown = await bytesOf(
        renderView(make(), views, undefined, { signal: { aborted: true } }),
      ).then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(isInspectionError(error) && error.code).toBe('aborted')
    })

    it('carries hostile text as text', async () => {
      const text = await textOf(await rendered())
      const carried = make().view === 'workbook' ? hostileTexts.slice(0, 1) : hostileTexts
      for (const hostile of carried) expect(text).toContain(hostile)
    })

    it('carries every figure of the report', async () => {
      const text = await textOf(await rendered())
      for (const figure of views.report.figures)
        expect(text, figure.reference).toContain(figure.text)
    })

    it('reads back every figure that it prints, where it brings a reader', async () => {
      const read = await make().readFigures?.(await rendered())
      for (const { reference, text } of read ? views.report.figures : [])
        expect(read).toContainEqual(expect.objectContaining({ reference, text }))
    })

    if (make().view === 'workbook') describeRows({ make, views: () => views })
  })
}
