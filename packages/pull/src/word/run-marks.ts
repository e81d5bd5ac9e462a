import { isOn } from '@inspectorate/provenance/word'
import type { RunStyle } from './read-run-styles.js'

type Attributes = Readonly<Record<string, string>>

/** How the run that is read is set. */
export interface RunMarks {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly hidden: boolean
}

/** Follows the properties of runs, as its `elements` begin; `path` is of the elements that are open. */
export function runMarks(runStyles: ReadonlyMap<string, RunStyle>, path: readonly string[]) {
  const plain: RunMarks = { strong: false, emphasis: false, hidden: false }
  let run = plain
  const set = (change: Partial<RunMarks>) => {
    if (inRun(path)) run = { ...run, ...change }
  }
  return {
    now: (): RunMarks => run,
    elements: {
      'w:r': () => {
        run = plain
      },
      // What follows is how it was before.
      'w:rPrChange': () => {
        run = { ...run, strong: false, emphasis: false }
      },
      'w:rStyle': (attributes: Attributes) => {
        const style = runStyles.get(attributes['w:val'] ?? '')
        if (style)
          set({
            strong: run.strong || style.strong,
            emphasis: run.emphasis || style.emphasis,
          })
      },
      'w:b': (attributes: Attributes) => set({ strong: isOn(attributes) }),
      'w:i': (attributes: Attributes) => set({ emphasis: isOn(attributes) }),
      'w:vanish': (attributes: Attributes) => set({ hidden: isOn(attributes) }),
    },
  }
}

function inRun(path: readonly string[]): boolean {
  const at = path.findLastIndex((name) => name !== 'w:rPr' && name !== 'w:rPrChange')
  return path.at(-1) === 'w:rPr' && path[at] === 'w:r'
}
