import { layoutDocument } from 'docx/layout'
import { rendering } from './dist/rendering.js'; import { reportDocument } from './dist/report-document.js'; import { reportStyles } from './dist/styles/report-styles.js'; import { stylesPart } from './dist/styles/styles-part.js'; import { ourPage, textWidth } from './dist/page/page-shape.js'
import { readFileSync } from 'node:fs'
const v=JSON.parse(readFileSync(process.argv[2])); const d=()=>reportDocument(rendering(v,ourPage), stylesPart(reportStyles(textWidth(ourPage)),'en-GB'),()=>{})
const l=layoutDocument(d()); console.log(l.pages.length, l.stoppedAt); const g=layoutDocument(d(),{guess:true}); console.log(g.pages.length,g.stoppedAt,g.pages.map(p=>p.guesses))
console.log(l.pages.at(-1).body.slice(-2).map(b=>JSON.stringify(b).slice(0,300)))
