import type { AnswerableQuestion } from '../src/answers/answer-question.js'
import type { AnswerSetFile } from '../src/answers/answer-set-schema.js'

type Named = 'agreement' | 'home' | 'needs' | 'wait' | 'stay' | 'day' | 'words'

/** A set of every kind. */
export const sets: Record<Named, AnswerSetFile> = {
  agreement: {
    kind: 'ordered',
    values: [
      { id: 'strongly-disagree', label: { en: 'Strongly disagree' }, as: 'no', points: 1 },
      { id: 'disagree', label: { en: 'Disagree' }, as: 'no', points: 2 },
      { id: 'neither', label: { en: 'Neither agree nor disagree' }, as: 'middle', points: 3 },
      { id: 'agree', label: { en: 'Agree', cy: 'Cytuno' }, as: 'yes', points: 4 },
      { id: 'strongly-agree', label: { en: 'Strongly agree' }, as: 'yes', points: 5 },
      { id: 'unknown', label: { en: 'Don’t know' }, as: 'dont-know' },
      { id: 'refused', label: { en: 'Prefer not to say' }, as: 'refused' },
      { id: 'na', label: { en: 'Not applicable' }, as: 'na' },
    ],
  },
  home: {
    kind: 'one',
    values: [
      { id: 'own', label: { en: 'Own home' } },
      { id: 'care', label: { en: 'Care home' } },
      { id: 'hospital', label: { en: 'Hospital' } },
    ],
  },
  needs: {
    kind: 'several',
    values: [
      { id: 'housing', label: { en: 'Housing' } },
      { id: 'work', label: { en: 'Work, or training' } },
      { id: 'health', label: { en: 'Health' } },
      { id: 'none', label: { en: 'None of these' }, alone: true },
      { id: 'unknown', label: { en: 'Don’t know' }, as: 'dont-know' },
    ],
  },
  wait: {
    kind: 'number',
    unit: { id: 'week', label: { en: 'weeks' } },
    min: -1,
    max: 104,
    decimals: 1,
    bands: [
      { from: -1, label: { en: 'Under 18 weeks' } },
      { from: 18, label: { en: '18 weeks or more' } },
    ],
    values: [{ id: 'unknown', label: { en: 'Not known' }, as: 'dont-know' }],
  },
  stay: {
    kind: 'number',
    unit: { id: 'day', label: { en: 'days' } },
    min: 0,
    max: 9999,
    decimals: 0,
  },
  day: { kind: 'date', from: '2020-01-01', to: '2026-12-31' },
  words: { kind: 'text', max: 40 },
}

/** Questions of every kind, routed in every way. */
export const questions: readonly AnswerableQuestion[] = [
  { id: 'seen' },
  { id: 'safe', answers: 'agreement', asked: { characteristic: 'site', is: ['north', 'south'] } },
  { id: 'ignored', answers: 'agreement', yes: ['disagree', 'strongly-disagree'] },
  { id: 'home', answers: 'home' },
  { id: 'needs', answers: 'needs' },
  {
    id: 'wait',
    answers: 'wait',
    yes: { atMost: 12 },
    asked: { not: { question: 'safe', is: ['strongly-agree'] } },
  },
  { id: 'began', answers: 'day', asked: { question: 'needs', is: ['work', 'health'] } },
  {
    id: 'worries',
    answers: 'words',
    asked: {
      any: [
        { question: 'seen', is: ['yes'] },
        {
          all: [
            { question: 'seen', is: ['no'] },
            { characteristic: 'site', is: ['north'] },
          ],
        },
      ],
    },
  },
  { id: 'themes', answers: 'needs', codes: 'worries' },
]
