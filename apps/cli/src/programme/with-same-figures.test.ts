import type { ReportView } from '@inspectorate/publication'
import { describe, expect, it } from 'vitest'
import { UnusableInput } from '../process/unusable-input.js'
import { withSameFigures } from './with-same-figures.js'

const report = {
  figures: [{ reference: 'number[services]', text: '12', uses: 1 }],
} as unknown as ReportView

/** A page that prints a figure, as the HTML report does. */
async function* page(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(
    `<a id="f-1" href="#f"><data>${text}</data></a><div id="f" data-reference="number[services]"></div>`,
  )
}

const read = async (text: string) => {
  let size = 0
  for await (const chunk of withSameFigures('html', page(text), () => report)) size += chunk.length
  return size
}

describe('a report of a programme', () => {
  it('passes where it prints the figures of its view', async () => {
    expect(await read('12')).toBeGreaterThan(0)
  })

  it('is not written where it prints another, or none', async () => {
    await expect(read('13')).rejects.toThrow(UnusableInput)
    await expect(read('')).rejects.toThrow(UnusableInput)
  })
})
