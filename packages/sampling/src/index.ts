export { drawSample } from './draw-sample.js'
export type { Draw, DrawnStratum, DrawOptions, FrameCase, LeftOut } from './frame-case.js'
export {
  drawRecord,
  parseDrawRecord,
  sampleDraw,
  type DrawRecord,
  type FrameOfDraw,
} from './draw-record.js'
