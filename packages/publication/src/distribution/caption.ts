/** Numbers a caption: `Chart 3: …`. */
export type Caption = (kind: 'table' | 'chart', text: string) => string
