import type { Block } from '@inspectorate/publication'
import type { Markup } from '../markup/html.js'

/** The block of that kind. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Renders the blocks that stand in another. */
export type Inside = (content: readonly Block[]) => Markup[]
