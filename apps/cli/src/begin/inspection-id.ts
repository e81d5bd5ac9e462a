import { isInspectionId } from '@inspectorate/core'

/** The id of an inspection from the name of its folder or its service, whichever gives one; it names the files. */
export function inspectionIdFrom(...names: readonly string[]): string {
  return names.map(asId).find(isInspectionId) ?? 'inspection'
}

function asId(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
}
