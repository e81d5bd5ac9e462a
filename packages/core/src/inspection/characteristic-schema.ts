import * as z from 'zod'

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'lower-case letters, digits, dots and hyphens')
const Text = z.string().min(1)

/** A property that cases are told apart by, and the values it may have. */
export const CharacteristicSchema = z.strictObject({
  id: Id,
  label: Text,
  personal: z.boolean().optional().meta({
    description:
      'About the person, such as sex or ethnicity: published data hide its small counts.',
  }),
  values: z
    .array(
      z.strictObject({
        id: Id,
        label: Text,
        group: Text.meta({
          description: 'The cases with it, as a noun in running text: “licence cases”.',
        }),
      }),
    )
    .min(2),
})
