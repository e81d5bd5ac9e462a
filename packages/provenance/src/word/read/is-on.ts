/** Whether a property that is on or off is on: it is where it says nothing (ISO/IEC 29500-1, 17.17.4). */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '')
}
