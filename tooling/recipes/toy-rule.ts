import type { Step } from './step.js'

const language = 'packages/core/src/language'

/** A new adjustment, `oneUp`: one grade better. */
export const toyRule: readonly Step[] = [
  {
    names: ['packages/core/src/language/schema', '-schema.ts'],
    files: {
      [`${language}/schema/adjustment-schema.ts`]: [
        [
          '  atLeast: z.optional(Threshold),\n',
          '  atLeast: z.optional(Threshold),\n  oneUp: z.optional(z.literal(true)),\n',
        ],
      ],
    },
    found: 'types',
  },
  {
    names: ['kind-of-'],
    files: {
      [`${language}/schema/kind-of-adjustment.ts`]: [
        ['  /** Guidance', "  | { readonly kind: 'oneUp' }\n  /** Guidance"],
        [
          "  atLeast: (limit) => ({ kind: 'atLeast', limit }),\n",
          "  atLeast: (limit) => ({ kind: 'atLeast', limit }),\n  oneUp: () => ({ kind: 'oneUp' }),\n",
        ],
      ],
    },
    found: 'types',
  },
  {
    names: ['npx -y pnpm@10.34.9 types'],
    files: {
      [`${language}/adjust/compile-action.ts`]: [
        [
          "    .with({ kind: 'by' },",
          "    .with({ kind: 'oneUp' }, () => moved(1, result, place))\n    .with({ kind: 'by' },",
        ],
      ],
      [`${language}/adjust/compile-adjustments.ts`]: [
        ["'atLeast', 'weigh')", "'atLeast', 'oneUp', 'weigh')"],
      ],
      'packages/intake/src/rules/sheets-of-rules.ts': [
        [
          "            .with({ kind: 'weigh' }",
          "            .with({ kind: 'oneUp' }, ({ kind }): Columns => ({ action: kind }))\n            .with({ kind: 'weigh' }",
        ],
      ],
      [`${language}/explain/say-adjustment.ts`]: [
        [
          "    .with({ kind: 'weigh' }",
          "    .with({ kind: 'oneUp' }, () => `${strengths[adjustment.strength]} one grade better`)\n    .with({ kind: 'weigh' }",
        ],
      ],
      [`${language}/explain/word-step.ts`]: [
        [
          "        .with({ kind: 'weigh' }",
          "        .with({ kind: 'oneUp' }, () => `${raised(because)}: ${change}.`)\n        .with({ kind: 'weigh' }",
        ],
      ],
    },
    found: 'types',
  },
  {
    names: ['packages/core/src/language/words'],
    files: {
      [`${language}/words/adjustment-words.ts`]: [
        [
          "      atLeast: ['A number: not below it.', 0],\n",
          "      atLeast: ['A number: not below it.', 0],\n      oneUp: ['One grade better.', true],\n",
        ],
      ],
    },
    found: 'types',
  },
  {
    names: ['--filter @inspectorate/frameworks schemas', 'api-report'],
    files: {},
    writesSchemas: true,
    found: 'rule',
  },
]
