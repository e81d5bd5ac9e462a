import { wilsonInterval } from '@inspectorate/core'
import { numberOf } from '@inspectorate/core/statistics'
import type { WorkbookCell, WorkbookTable } from '@inspectorate/publication'
import type { Programme, ProgrammePart } from '../programme.js'
import { keyQuestions } from '../questions/key-questions.js'
import { shareIn } from '../questions/share-in.js'
import { missing, tableOfRows } from './table-of-rows.js'
import { ratingWord, scaleFor, standardName } from '../wording/words-of-ratings.js'

/** How many services hold each rating of each standard. */
export function spreadRows({ parts }: Programme): WorkbookTable {
  return tableOfRows(
    'distribution',
    [
      ['framework', 'Framework', 'text', 20],
      ['standard', 'Standard', 'text', 30],
      ['rating', 'Rating', 'text', 20],
      ['services', 'Services (number)', 'integer', 10],
    ],
    parts.flatMap(({ framework, spreads }) =>
      spreads.flatMap(({ standard, ratings, notRated }) =>
        [
          ...ratings.map(({ rating, services }) => ({
            word: ratingWord(scaleFor(framework, standard), rating),
            services,
          })),
          { word: 'Not rated', services: notRated },
        ].map(({ word, services }): WorkbookCell[] => [
          framework.id,
          standardName(framework, standard),
          word,
          services,
        ]),
      ),
    ),
  )
}

export function scoreRows({ parts }: Programme): WorkbookTable {
  return tableOfRows(
    'scores',
    [
      ['framework', 'Framework', 'text', 20],
      ['score', 'Score (points)', 'number', 10],
      ['out_of', 'Most possible (points)', 'number', 10],
      ['services', 'Services (number)', 'integer', 10],
    ],
    parts.flatMap(({ framework, scores }) =>
      scores.map(({ score, outOf, services }): WorkbookCell[] => [
        framework.id,
        score,
        outOf,
        services,
      ]),
    ),
  )
}

/** A row a service and key question, with its interval and the limits of its funnel; or those outside it alone. */
export function funnelRows({ parts }: Programme, onlyOutside = false): WorkbookTable {
  return tableOfRows(
    'questions',
    [
      ['inspection', 'Inspection', 'text', 24],
      ['service', 'Service', 'text', 30],
      ['region', 'Region', 'text', 20],
      ['standard', 'Standard (id)', 'text', 10],
      ['question', 'Key question (id)', 'text', 24],
      ['yes', 'Yes (number)', 'integer', 8],
      ['relevant', 'Relevant, yes and no (number)', 'integer', 8],
      ['percent', 'Yes (percentage of relevant)', 'percent', 10],
      ['low', '95% interval, lower limit (percentage)', 'percent', 10],
      ['high', '95% interval, upper limit (percentage)', 'percent', 10],
      ['usual_least', '95% control limit, lower (number)', 'integer', 9],
      ['usual_most', '95% control limit, upper (number)', 'integer', 9],
      ['wide_least', '99.8% control limit, lower (number)', 'integer', 9],
      ['wide_most', '99.8% control limit, upper (number)', 'integer', 9],
      ['p', 'p-value of the exact binomial', 'p-value', 10],
      ['adjusted', 'Adjusted p-value (Holm)', 'p-value', 10],
      ['outside', 'Outside the funnel', 'text', 10],
    ],
    parts.flatMap(({ funnels }) =>
      funnels.flatMap(({ question, points }) =>
        points
          .filter(({ outside }) => !onlyOutside || outside !== null)
          .map((point): WorkbookCell[] => [
            point.service.present.entry.id,
            point.service.name,
            point.service.region ?? missing,
            question.standard,
            question.id,
            point.yes,
            point.relevant,
            point.yes / point.relevant,
            point.low,
            point.high,
            point.usual.least,
            point.usual.most,
            point.wide.least,
            point.wide.most,
            point.p,
            point.adjusted,
            point.outside ?? 'no',
          ]),
      ),
    ),
  )
}

/** Key questions of each region and of all services. */
export function placeRows({ parts }: Programme): WorkbookTable {
  return tableOfRows(
    'places',
    [
      ['framework', 'Framework', 'text', 20],
      ['place', 'Region', 'text', 24],
      ['services', 'Services (number)', 'integer', 9],
      ['standard', 'Standard (id)', 'text', 10],
      ['question', 'Key question (id)', 'text', 24],
      ['label', 'Key question', 'text', 36],
      ['yes', 'Yes (number)', 'integer', 8],
      ['relevant', 'Relevant, yes and no (number)', 'integer', 9],
      ['percent', 'Yes (percentage of relevant)', 'percent', 10],
      ['low', '95% interval, lower limit (percentage)', 'percent', 10],
      ['high', '95% interval, upper limit (percentage)', 'percent', 10],
    ],
    parts.flatMap(({ framework, places }) =>
      places.flatMap(({ region, services, cases }) =>
        keyQuestions(framework).flatMap((question): WorkbookCell[][] => {
          const { yes, relevant } = shareIn(cases, question)
          if (relevant === 0) return []
          const { low, high } = wilsonInterval(yes, relevant)
          return [
            [
              framework.id,
              region ?? 'All services',
              services.length,
              question.standard,
              question.id,
              question.label,
              yes,
              relevant,
              yes / relevant,
              low,
              high,
            ],
          ]
        }),
      ),
    ),
  )
}

/** Ratings that pooled cases give under the framework of regions. */
export function placeRatingRows({ parts }: Programme): WorkbookTable {
  return tableOfRows(
    'pooled_ratings',
    [
      ['place', 'Region', 'text', 24],
      ['cases', 'Cases (number)', 'integer', 9],
      ['standard', 'Standard (id)', 'text', 10],
      ['title', 'Standard', 'text', 30],
      ['rating', 'Rating of pooled cases', 'text', 20],
    ],
    parts.flatMap(({ placeRatings }) =>
      placeRatings.flatMap(({ place, framework, standards }) =>
        standards.map(({ id, title, rating }): WorkbookCell[] => [
          place.region ?? 'All services',
          place.cases.size,
          id,
          title,
          rating === null ? missing : ratingWord(scaleFor(framework, id), rating),
        ]),
      ),
    ),
  )
}

export function ratingChangeRows({ parts }: Programme): WorkbookTable {
  return tableOfRows(
    'moves',
    [
      ['framework', 'Framework', 'text', 20],
      ['standard', 'Standard', 'text', 30],
      ['rose', 'Rose (services)', 'integer', 9],
      ['same', 'Same (services)', 'integer', 9],
      ['fell', 'Fell (services)', 'integer', 9],
      ['p', 'p-value of the sign test', 'p-value', 10],
    ],
    parts.flatMap(({ framework, ratingChanges }) =>
      ratingChanges.map(({ standard, rose, same, fell, p }): WorkbookCell[] => [
        framework.id,
        standardName(framework, standard),
        rose,
        same,
        fell,
        p,
      ]),
    ),
  )
}

/** Key questions now and before; or those alone that changed by more than chance explains. */
export function questionChangeRows({ parts }: Programme, onlyStriking = false): WorkbookTable {
  return tableOfRows(
    'changes',
    [
      ['service', 'Service', 'text', 30],
      ['inspection', 'Inspection', 'text', 24],
      ['previous', 'Previous inspection', 'text', 24],
      ['question', 'Key question (id)', 'text', 24],
      ['yes', 'Yes now (number)', 'integer', 8],
      ['relevant', 'Relevant now (number)', 'integer', 8],
      ['previous_yes', 'Yes before (number)', 'integer', 8],
      ['previous_relevant', 'Relevant before (number)', 'integer', 8],
      ['difference', 'Difference (percentage points as a share)', 'number', 12],
      ['low', 'Difference, lower 95% limit', 'number', 12],
      ['high', 'Difference, upper 95% limit', 'number', 12],
      ['p', 'p-value (Fisher)', 'p-value', 10],
      ['adjusted', 'Adjusted p-value (Holm)', 'p-value', 10],
    ],
    parts.flatMap(({ questionChanges }) =>
      questionChanges
        .filter(({ adjusted }) => !onlyStriking || adjusted < 0.05)
        .map((one): WorkbookCell[] => [
          one.service.name,
          one.service.present.entry.id,
          one.service.previous!.entry.id,
          one.question.id,
          one.present.yes,
          one.present.relevant,
          one.previous.yes,
          one.previous.relevant,
          one.difference.estimate,
          one.difference.low,
          one.difference.high,
          one.p,
          one.adjusted,
        ]),
    ),
  )
}

/** Groups over services, as far as they may be shown. */
export function groupRows({ parts }: Programme): WorkbookTable {
  const hidden = { missing: 'c', because: 'protects-another' } as const
  return tableOfRows(
    'groups',
    [
      ['place', 'Region', 'text', 24],
      ['question', 'Key question (id)', 'text', 24],
      ['characteristic', 'Characteristic', 'text', 18],
      ['group', 'Group', 'text', 18],
      ['yes', 'Yes (number)', 'integer', 8],
      ['no', 'No (number)', 'integer', 8],
      ['na', 'Not applicable (number)', 'integer', 9],
    ],
    parts.flatMap(({ groups }) =>
      groups.flatMap(({ place, question, characteristic, groups: counted }) =>
        characteristic.values.map(({ id, label }): WorkbookCell[] => {
          const counts = counted?.find(({ value }) => value === id)?.counts
          return [
            place.region ?? 'All services',
            question.id,
            characteristic.label,
            label,
            ...(counts ? [counts.yes, counts.no, counts.na] : [hidden, hidden, hidden]),
          ]
        }),
      ),
    ),
  )
}

export function agreementRows({ parts }: Programme): WorkbookTable {
  return tableOfRows(
    'agreement',
    [
      ['question', 'Question', 'text', 40],
      ['services', 'Services (number)', 'integer', 9],
      ['pairs', 'Cases assessed twice (number)', 'integer', 9],
      ['agreement', 'Same answer (percentage)', 'percent', 10],
      ['kappa', 'κ', 'number', 12],
      ['low', 'κ, lower 95% limit', 'number', 12],
      ['high', 'κ, upper 95% limit', 'number', 12],
    ],
    parts.flatMap(({ agreement: rows }) =>
      rows.map(({ label, services, agreement }): WorkbookCell[] => {
        const { pairs, kappa } = agreement
        return [
          label,
          services,
          pairs,
          numberOf(agreement.agreement),
          ...(kappa
            ? [numberOf(kappa.estimate), kappa.low, kappa.high]
            : [missing, missing, missing]),
        ]
      }),
    ),
  )
}

export function ruleOutlierRows({ ruleOutliers }: Programme): WorkbookTable {
  return tableOfRows(
    'rule_outliers',
    [
      ['inspection', 'Inspection', 'text', 24],
      ['service', 'Service', 'text', 30],
      ['standard', 'Standard', 'text', 30],
      ['published', 'Published rating', 'text', 20],
      ['by_rules', 'Rating by its framework', 'text', 20],
    ],
    ruleOutliers.map(({ record, standard, published, byRules }): WorkbookCell[] => {
      const scale = scaleFor(record.framework, standard)
      const word = (rating: string | null) =>
        rating === null ? missing : ratingWord(scale, rating)
      return [
        record.entry.id,
        record.entry.service.name,
        standardName(record.framework, standard),
        word(published),
        word(byRules),
      ]
    }),
  )
}

export function steepFallRows({ parts }: Programme): WorkbookTable {
  return tableOfRows(
    'steep_falls',
    [
      ['inspection', 'Inspection', 'text', 24],
      ['service', 'Service', 'text', 30],
      ['standard', 'Standard', 'text', 30],
      ['before', 'Rating before', 'text', 20],
      ['now', 'Rating now', 'text', 20],
      ['steps', 'Steps of the scale', 'integer', 9],
    ],
    parts.flatMap(({ framework, steepFalls }: ProgrammePart) =>
      steepFalls.map(({ service, standard, previous, present, steps }): WorkbookCell[] => {
        const scale = scaleFor(framework, standard)
        return [
          service.present.entry.id,
          service.name,
          standardName(framework, standard),
          ratingWord(scale, previous),
          ratingWord(scale, present),
          steps,
        ]
      }),
    ),
  )
}
