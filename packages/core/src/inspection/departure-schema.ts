import * as z from 'zod/mini'

const Text = z.string().check(z.minLength(1))

/** A rating given other than the normal one, and why. */
export const DepartureSchema = z.strictObject({
  to: z.string().check(z.minLength(1)).register(z.globalRegistry, {
    description: 'The rating given instead of the normal one.',
  }),
  reason: z.string().check(z.trim(), z.minLength(1, 'a reason')),
  by: z.optional(Text),
})
