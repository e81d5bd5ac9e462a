import type { Inspection } from '@inspectorate/core'

/** A framework’s label with the inspection’s names in it: `{service}`, `{region}`, `{organisation}`. */
export function fillNames(label: string, { service }: Pick<Inspection, 'service'>): string {
  const names = {
    service: service.name,
    region: service.region,
    organisation: service.organisation,
  }
  return label.replace(
    /\{(service|region|organisation)\}/g,
    (_, name: keyof typeof names) => names[name] ?? '',
  )
}
