import { InspectionError } from '@inspectorate/core'
import { partText, readParts, type Parts } from '../package/parts.js'
import { houseColors } from './house-colors.js'
import type { HousePart, HouseTemplate } from './house-template.js'
import { pageOf } from './page-of.js'
import { readHousePart } from './read-house-part.js'
import { readHouseStyles } from './read-house-styles.js'
import { relationshipsOf } from './relationships-of.js'
import { attributesOf, elementsOf, tagsOf } from './xml-tags.js'

/** Reads an organisation’s own document; throws `exporter-failed` when it is no Word document. */
export function readTemplate(bytes: Uint8Array): HouseTemplate {
  const parts = openedParts(bytes)
  const main = relationshipsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))
  const name = main?.target ?? 'word/document.xml'
  const document = partText(parts, name)
  if (document === undefined) throw notAWordDocument()
  mustBeAsWordWrites(document, 'w:document')
  const related = relationshipsOf(parts, name)
  const partOfType = (type: string): HousePart | undefined => {
    const target = related.find((to) => to.type.endsWith(`/${type}`))?.target
    return target === undefined ? undefined : readHousePart(parts, target)
  }
  const running = (tag: string): HousePart | undefined => {
    const reference = tagsOf(document, tag)
      .map(attributesOf)
      .findLast((attributes) => (attributes['w:type'] ?? 'default') === 'default')
    const target = related.find(({ id }) => id === reference?.['r:id'])?.target
    return target === undefined ? undefined : readHousePart(parts, target)
  }
  const styles = partOfType('styles')
  if (!styles) throw toBeSavedAnew('has no styles')
  mustBeAsWordWrites(styles.text, 'w:styles')
  const [header, footer] = [running('w:headerReference'), running('w:footerReference')]
  const theme = partOfType('theme')
  const colors = houseColors(theme?.text ?? '')
  return {
    page: pageOf(elementsOf(document, 'w:sectPr').at(-1) ?? ''),
    styles: readHouseStyles(styles.text),
    ...(colors ? { colors } : {}),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
    parts: [theme, partOfType('fontTable')].filter((part) => part !== undefined),
  }
}

function openedParts(bytes: Uint8Array): Parts {
  try {
    return readParts(bytes)
  } catch {
    throw notAWordDocument()
  }
}

/**
 * Its parts are carried as they are beside ours, so that they must be of the same namespace, under the same
 * prefix: a Strict Open XML document is of another (ECMA-376, part 4).
 */
function mustBeAsWordWrites(part: string, root: string): void {
  const namespace = tagsOf(part, root).map(attributesOf)[0]?.['xmlns:w']
  if (namespace === 'http://schemas.openxmlformats.org/wordprocessingml/2006/main') return
  throw toBeSavedAnew('is Strict Open XML, or written as Word does not write it')
}

function toBeSavedAnew(what: string): InspectionError {
  return new InspectionError(
    'exporter-failed',
    `the template ${what}: open it in Word, save it anew as “Word Document (.docx)”, and give that`,
    { option: 'template' },
  )
}

function notAWordDocument(): InspectionError {
  return new InspectionError('exporter-failed', 'the template is not a Word document (.docx)', {
    option: 'template',
  })
}
