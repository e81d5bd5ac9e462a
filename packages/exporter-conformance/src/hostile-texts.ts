/** Strings that break formats that do not escape; the fixture inspection carries them all. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  ']]>',
  "=cmd|' /C calc'!A0",
  '&amp; & "quoted"',
  '\u202Eright to left',
  'x'.repeat(300),
] as const
