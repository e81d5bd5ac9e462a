import { referenceText, type FigureReference } from './figure-reference.js'

/** The directive that an author writes for a reference; `start` begins a sentence with it. */
export function directiveOf(reference: FigureReference, start = false): string {
  const attributes = [
    ...('group' in reference && reference.group
      ? [`${reference.group.characteristic}=${reference.group.value}`]
      : []),
    ...(reference.kind === 'count' && reference.form === 'out-of' ? ['form=out-of'] : []),
    ...(reference.kind === 'share' && reference.of !== 'relevant' ? [`of=${reference.of}`] : []),
    ...(reference.kind === 'themes' ? [`top=${reference.top}`] : []),
    ...(start ? ['start'] : []),
  ]
  const bare = `:${referenceText(reference).replace(/\{.*$/, '')}`
  return attributes.length === 0 ? bare : `${bare}{${attributes.join(' ')}}`
}
