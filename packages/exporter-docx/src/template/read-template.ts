import { InspectionError } from '@inspectorate/core'
import { partText, readParts, type Parts } from '../package/parts.js'
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
  if (!styles) throw notAWordDocument()
  const [header, footer] = [running('w:headerReference'), running('w:footerReference')]
  return {
    page: pageOf(elementsOf(document, 'w:sectPr').at(-1) ?? ''),
    styles: readHouseStyles(styles.text),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
    parts: [partOfType('theme'), partOfType('fontTable')].filter((part) => part !== undefined),
  }
}

function openedParts(bytes: Uint8Array): Parts {
  try {
    return readParts(bytes)
  } catch {
    throw notAWordDocument()
  }
}

function notAWordDocument(): InspectionError {
  return new InspectionError('exporter-failed', 'the template is not a Word document (.docx)', {
    option: 'template',
  })
}
