import { wellFormedText } from '@inspectorate/office'

/** What a part cannot hold as a reference either. */
const unholdable = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi

/** The part with U+FFFD for what XML cannot hold, where a view should carry it all the same. */
export function wellFormedXml(text: string): string {
  return wellFormedText(text).replace(unholdable, '\uFFFD')
}
