import { InspectionError } from '@inspectorate/core'
import { partText, readParts, type Parts } from '../package/parts.js'
import type { FieldWords } from './filled-fields.js'
import { houseColors } from './house-colors.js'
import {
  bordersOf,
  houseSections,
  isOn,
  propertyOf,
  textSection,
  type HouseSection,
  type RunningKind,
} from './house-sections.js'
import type { HousePart, HouseRunning, HouseTemplate } from './house-template.js'
import { pageOf } from './page-of.js'
import { plainPackage } from './plain-package.js'
import { readHousePart } from './read-house-part.js'
import { readHouseStyles } from './read-house-styles.js'
import { relationshipsOf } from './relationships-of.js'
import { runningPart, type RunningPart } from './running-part.js'
import { templateReport } from './template-report.js'
import { readXmlTree, writeNode } from './xml-tree.js'

/**
 * Reads an organisation’s own document: what it lends, with the words of this publication where it has fields
 * for them. Throws `exporter-failed` when it is no Word document.
 */
export function readTemplate(bytes: Uint8Array, meta: FieldWords): HouseTemplate {
  const given = openedParts(bytes)
  const { parts, changes } = plainPackage(given)
  const main = relationshipsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))
  const name = main?.target ?? 'word/document.xml'
  const document = readDocument(parts, name)
  const related = relationshipsOf(parts, name)
  const partOfType = (type: string): HousePart | undefined => {
    const target = related.find((to) => to.type.endsWith(`/${type}`))?.target
    return target === undefined ? undefined : readHousePart(parts, target)
  }
  const sections = houseSections(document)
  const [first] = sections as [HouseSection]
  const text = textSection(sections)
  const settings = settingsOf(partOfType('settings'))
  const read = new Map<string, RunningPart | undefined>()
  const running = (section: HouseSection, kind: RunningKind): HouseRunning => {
    const part = (id: string | undefined): HousePart | undefined => {
      const target = related.find((to) => to.id === id)?.target
      if (target === undefined) return undefined
      if (!read.has(target)) read.set(target, runningPart(parts, target, meta))
      return read.get(target)?.part
    }
    const [header, footer] = [part(section.headers.get(kind)), part(section.footers.get(kind))]
    return {
      ...(header ? { header } : {}),
      ...(footer ? { footer } : {}),
      borders: bordersOf(section),
    }
  }
  const theme = partOfType('theme')
  const colors = houseColors(theme?.text ?? '')
  const house = {
    page: pageOf(writeNode(text.properties)),
    styles: readHouseStyles(partOfType('styles')?.text ?? ''),
    ...(colors ? { colors } : {}),
    cover: running(first, first.hasFirstPage ? 'first' : 'default'),
    text: running(text, 'default'),
    ...(settings.hasEvenPages ? { even: running(text, 'even') } : {}),
    isMirrored: settings.isMirrored,
    parts: [theme, partOfType('fontTable')].filter((part) => part !== undefined),
  }
  const linked = [...read.values()].reduce((sum, part) => sum + (part?.linked ?? 0), 0)
  return {
    ...house,
    report: templateReport(house, { given, document, sections, text, changes, linked }),
  }
}

function settingsOf(part: HousePart | undefined) {
  const root = part && readXmlTree(new TextEncoder().encode(part.text)).root
  return {
    hasEvenPages: root !== undefined && isOn(propertyOf(root, 'w:evenAndOddHeaders')),
    isMirrored: root !== undefined && isOn(propertyOf(root, 'w:mirrorMargins')),
  }
}

function readDocument(parts: Parts, name: string) {
  const text = partText(parts, name)
  if (text === undefined) throw notAWordDocument()
  const { root } = readXmlTree(new TextEncoder().encode(text))
  if (root.name !== 'w:document') throw notAWordDocument()
  return root
}

function openedParts(bytes: Uint8Array): Parts {
  try {
    return readParts(bytes)
  } catch {
    throw notAWordDocument()
  }
}

function notAWordDocument(): InspectionError {
  return new InspectionError(
    'exporter-failed',
    'the template is not a Word document (.docx): open it in Word, save it as “Word Document (.docx)” without a password, and give that',
    { option: 'template' },
  )
}
