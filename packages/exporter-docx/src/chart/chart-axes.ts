import type { ChartValueAxis } from 'docx/charts'
import { palette } from '../styles/palette.js'

/** A percentage as Excel writes it, with a word behind it: the label stays bound to its value. */
export function percentFormat(word?: string): string {
  const written = word === undefined ? '' : ` ${word.replaceAll('"', '”')}`
  return `0"%${written}"`
}

export const valueFont = { size: 10, bold: true, color: palette.ink } as const

/** From 0 to 100 per cent, with its ends named and no lines. */
export function percentAxis(title: string): ChartValueAxis {
  return {
    minimum: 0,
    maximum: 100,
    interval: 100,
    numberFormat: percentFormat(),
    gridlines: false,
    font: { size: 9, color: palette.muted },
    title: { text: title, font: { size: 9, color: palette.muted } },
  }
}
