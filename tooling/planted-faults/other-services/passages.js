import { probation, youth } from './inspections.js'

/** Sentences about inspections that nobody made: section, text and, of a faulty one, what is wrong. */
export const services = {
  'a youth justice service': {
    inspection: youth,
    sections: {
      clean: [
        [
          '2.1',
          'Assessments explained what would help the child to stop offending in :percent[court-assessment-desistance yes] of cases.',
        ],
        [
          '2.1',
          'Dangers to the child were dealt with well enough in :count[court-assessment-child yes] cases.',
        ],
        [
          '2.1',
          'Parents and carers were listened to, and what they said could be found again in the written assessment.',
        ],
        ['2.1', 'One father had kept a diary of his son’s moods, and his worker asked to read it.'],
        [
          '2.2',
          'The plan did enough to keep the child safe in :percent[court-planning-child yes] of cases.',
        ],
        ['2.2', 'Plans were written so that a 12-year-old could read them aloud.'],
        [
          '1.1',
          'The management board meets every two months and has had the same chair since 2022.',
        ],
        ['1.1', 'We judged this standard :rating[1.1].'],
        [
          '1.2',
          'Workers could manage their workload in the view of :count[staff-workload yes]{form=out-of} staff.',
        ],
        ['1.2', 'A new worker sits beside an older hand for the first six weeks.'],
        ['1.3', 'The nurse comes on Tuesdays between 2pm and 5pm.'],
        ['1.3', 'Education was suitable in :percent[education-suitable yes] of cases.'],
        ['1.4', 'The office is on the second floor, above a bakery, and children like the smell.'],
        [
          '3.1',
          'Out of court, :count[out-of-court-assessment-child yes] assessments dealt well enough with dangers that the child faced.',
        ],
        [
          '3.4',
          'The joint panel meets weekly, and a child hears the outcome within 10 working days.',
        ],
        [
          '4.1',
          'Nothing is left to the last day: the home a child goes back to is visited before release.',
        ],
        ['foreword', 'The service supervised :context[children] children when we came.'],
        [
          'background',
          'The Crime and Disorder Act 1998 asks every local authority to have such a team.',
        ],
      ],
      faulty: [
        [
          '2.1',
          'Assessments explained what would help the child to stop offending in 79 per cent of cases.',
          '79 per cent',
        ],
        [
          '2.1',
          'Dangers to the child were dealt with well enough in 18 of the 24 cases.',
          '18 of the 24',
        ],
        [
          '2.1',
          'Keeping other people safe was assessed well enough in just over half of cases.',
          'just over half',
        ],
        ['2.2', 'Most plans did enough to keep other people safe.', 'Most plans'],
        ['2.2', 'The plan kept the child safe in 47 per cent of the 22 cases.', '47 per cent'],
        ['2.2', 'None of the plans said who would do what.', 'None of the plans'],
        ['1.1', 'We rated governance and leadership Good.', 'Good'],
        ['1.2', 'Seventeen of the staff said that supervision helped them.', 'Seventeen'],
        ['1.2', 'Only a quarter of staff knew what the board does.', 'a quarter'],
        ['1.3', 'Two thirds of children were in no suitable education.', 'Two thirds'],
        ['1.3', 'School was right for 9/23 (49%) of them.', '9/23 (49%)'],
        ['3.1', 'Out of court the danger to others was understood in 8 of 15 cases.', '8 of 15'],
        ['3.4', 'Police and service decided together in every case.', 'every case'],
        ['2.1', 'Work with girls was better than work with boys.', 'better'],
        ['2.1', 'In record-7 nobody had met the family.', 'record-7'],
        ['foreword', 'The service supervised 143 children when we came.', '143'],
        ['background', 'The share of children in care has doubled.', 'doubled'],
      ],
    },
  },
  'a probation unit': {
    inspection: probation,
    sections: {
      clean: [
        [
          '2.2',
          'The person was drawn into the assessment in :percent[assessment-engaging yes] of cases.',
        ],
        ['2.2', 'Other people were kept safe by :count[assessment-safety yes] assessments.'],
        ['2.2', 'A good assessment reads like a conversation, and several did.'],
        ['2.2', 'Practitioners rang former partners before they wrote anything down.'],
        ['2.3', 'Curfews ended at 7am, which suited those on early shifts.'],
        ['2.3', 'A plan that is a list of appointments is no plan.'],
        ['1.1', 'Leaders have written down what they want to be different by spring.'],
        ['1.1', 'The head of service, appointed in March 2024, knows the town well.'],
        ['1.2', 'Trainees are given an afternoon a week to study.'],
        [
          'foreword',
          'Wexcombe lies between the hills and the sea, 40 miles from the nearest prison.',
        ],
        ['foreword', 'The unit supervised :context[caseload] people.'],
        ['about', 'Fieldwork began on 6 October 2025 and lasted two weeks.'],
      ],
      faulty: [
        ['2.2', 'The person was drawn into the assessment in 21 of 30 cases.', '21 of 30'],
        ['2.2', 'Seven out of ten people were drawn into their assessment.', 'Seven out of ten'],
        ['2.2', 'Other people were safe in a third of cases.', 'a third'],
        ['2.2', 'Nearly all assessments were signed.', 'Nearly all'],
        ['2.2', 'It was well done in 62% of the 30 cases.', '62%'],
        ['2.2', 'Twelve assessments missed what would stop the offending.', 'Twelve'],
        ['2.3', 'Planning has improved since the last inspection.', 'improved'],
        ['1.1', 'For leadership we gave Outstanding.', 'Outstanding'],
        ['foreword', 'There were 1,874 people on its books.', '1,874'],
        ['foreword', 'The weakest assessments were those of people on licence.', 'weakest'],
        ['about', 'Fieldwork began on 13 October 2025.', '13 October 2025'],
        ['about', 'We read the files of 31 people.', '31'],
        ['2.2', 'Licence cases were assessed worse than community cases.', 'worse'],
      ],
    },
  },
}
