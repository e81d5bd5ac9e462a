/** The fields with which an inspection is set up, beside its short name and framework. */
export const inspectionDetails = {
  'service-name': 'The service',
  'publication-title': 'An inspection',
  'publication-publisher': 'An inspectorate',
  'publication-published': '2026-03',
  'fieldwork-start': '2026-02-02',
  'fieldwork-weeks': '1',
}
