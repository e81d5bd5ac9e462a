import { colors as palette } from './palette.js'

/** The contents beside the text, where the page has the width for both. */
export const besideStyle = `
@media screen and (min-width: 64rem) {
.insp-frame { display: grid; grid-template-columns: 17.5rem minmax(0, 46rem); gap: 0 4rem; align-items: start; }
.insp .insp-contents { position: sticky; top: 0; max-height: 100vh; margin: 0; padding: 1rem 1rem 2rem 0; overflow-y: auto; border-inline-end: 1px solid ${palette.hairline}; }
.insp .insp-anchor { position: absolute; inset-inline-end: 100%; top: auto; }
}
`
