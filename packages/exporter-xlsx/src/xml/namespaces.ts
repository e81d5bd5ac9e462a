export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Of relationships, as parts refer to them, and the beginning of what kinds there are. */
export const relationshipsNamespace =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
