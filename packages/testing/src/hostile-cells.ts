/** What a hostile or careless source may bring into a cell: the first four would be formulas. */
export const hostileCells: readonly string[] = [
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '<script>alert("x")</script> & ]]>',
  '\u202Eright to left\u202C',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3),
  '_x0041_ is not A',
  'two\r\nlines',
  'bell\u0007, half a pair \uD83D, none \uFFFF',
  'long '.repeat(8_000),
]
