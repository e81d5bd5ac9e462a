// What tells of an import, without what reads workbooks: an app that imports elsewhere loads only this.
export { describeNote } from './answers/table-notes.js'
export { groupFaults, type FaultGroup } from './import/group-faults.js'
