export { launchChromium } from './launch-chromium.js'
