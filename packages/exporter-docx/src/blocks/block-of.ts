import type { Block } from '@inspectorate/publication'
import type { FileChild } from 'docx'
import type { Surroundings } from '../rendering/surroundings.js'

/** The block of that kind. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Renders the blocks that are set in another; `keepNext` where more of it follows them. */
export type RenderBlocks = (
  blocks: readonly Block[],
  around: Surroundings,
  keepNext?: boolean,
) => FileChild[]
