import { readPicture } from '@inspectorate/office'
import type { Picture } from '../view/report-view.js'
import type { ReportContext } from './report-context.js'

/** The logo of the cover; a picture that no publication can carry is a fault of the inspection. */
export function coverLogo({ rated, issues }: ReportContext): Picture | undefined {
  const { logo } = rated.printable.publication
  if (!logo) return undefined
  const read = readPicture(logo.picture)
  if (read.ok) {
    const { width, height } = read
    return { url: logo.picture, width, height, alternative: logo.alternative }
  }
  issues.push({
    code: 'invalid-value',
    path: ['publication', 'logo', 'picture'],
    found: read.found,
    expected: 'a PNG or SVG picture of at most 1 MB that is whole and needs nothing from elsewhere',
  })
  return undefined
}
