export { readAnswersCsv, type AnswerColumns } from './read-answers-csv.js'
