import * as z from 'zod/mini'
import { Id, Text } from '../names.js'

const Is = z.array(Text).check(z.minLength(1))

export const QuestionRouting = z.strictObject({ question: Id, is: Is })
export const CharacteristicRouting = z.strictObject({ characteristic: Id, is: Is })

export type Routing =
  | z.infer<typeof QuestionRouting>
  | z.infer<typeof CharacteristicRouting>
  | { readonly all: readonly Routing[] }
  | { readonly any: readonly Routing[] }
  | { readonly not: Routing }

export const AllRouting = z.strictObject({
  get all(): z.ZodMiniType<Routing[]> {
    return z.array(RoutingSchema).check(z.minLength(1))
  },
})
export const AnyRouting = z.strictObject({
  get any(): z.ZodMiniType<Routing[]> {
    return z.array(RoutingSchema).check(z.minLength(1))
  },
})
export const NotRouting = z.strictObject({
  get not(): z.ZodMiniType<Routing> {
    return RoutingSchema
  },
})

/** Whom a question is asked of. */
export const RoutingSchema: z.ZodMiniType<Routing> = z.union([
  QuestionRouting,
  CharacteristicRouting,
  AllRouting,
  AnyRouting,
  NotRouting,
])
