export { comparable, invisible, tidyText } from '@inspectorate/core'
