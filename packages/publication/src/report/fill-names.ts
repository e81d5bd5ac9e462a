import type { Inspection } from '@inspectorate/core'

/** A framework’s label with the inspection’s names in it: `{service}`, `{region}`, `{organisation}`. */
export function fillNames(label: string, { service }: Pick<Inspection, 'service'>): string {
  return label
    .replaceAll('{service}', service.name)
    .replaceAll('{region}', service.region ?? '')
    .replaceAll('{organisation}', service.organisation ?? '')
}
