import type { Routing } from './routing-schema.js'

/** The questions and characteristics that routing hangs on. */
export function namesInRouting(routing: Routing): string[] {
  if ('question' in routing) return [routing.question]
  if ('characteristic' in routing) return [routing.characteristic]
  if ('not' in routing) return namesInRouting(routing.not)
  return ('all' in routing ? routing.all : routing.any).flatMap(namesInRouting)
}
