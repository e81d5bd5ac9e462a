import { rewritten, type XmlNode } from './xml-tree.js'

/** Children in the order of the schema (ISO/IEC 29500-1, 17.7.4.17, 17.3.1.26 and 17.3.2.28). */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:style':
    words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed
    qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  'w:pPr':
    words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
    shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
    adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
    textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr`),
  'w:rPr':
    words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
    snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
    vertAlign rtl cs em lang eastAsianLayout specVanish oMath`),
}

/**
 * The part with properties in the order in which readers expect them: programs other than Word write them in
 * theirs, and then Word may not open what stands in a file of ours.
 */
export function inSchemaOrder(root: XmlNode): XmlNode {
  return rewritten(root, (child) => {
    const order = orders[child.name]
    if (!order) return [child]
    const place = (one: XmlNode | string): number => {
      const at = typeof one === 'string' ? -1 : order.indexOf(one.name)
      // What another namespace adds stands at the end.
      return at < 0 ? order.length : at
    }
    return [{ ...child, children: child.children.toSorted((a, b) => place(a) - place(b)) }]
  })
}

function words(names: string): readonly string[] {
  return names.split(/\s+/).map((name) => `w:${name}`)
}
