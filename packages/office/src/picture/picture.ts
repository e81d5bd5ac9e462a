/** A picture that can stand in a publication, or what is wrong with it. */
export type ReadPicture =
  | {
      readonly ok: true
      readonly type: 'png' | 'svg'
      readonly bytes: Uint8Array
      /** In units of its own: only their proportion matters. */
      readonly width: number
      readonly height: number
    }
  | { readonly ok: false; readonly found: string }
