// Faults as editors make them. `in` is the section, `put` replaces `for` in its Markdown; `found` is
// what the finding must point at. `severity` of others than errors is not looked at.
const coded = (code) => (section, from, to, found) => ({
  code,
  in: section,
  for: from,
  put: to,
  found,
})
const contradicts = coded('typed-figure-contradicts')
const unbound = coded('typed-figure-unbound')
const word = coded('word-claim-unbound')
const impossible = coded('percentage-impossible')
const untested = coded('comparison-unbound')
const unsupported = coded('comparison-unsupported')
const quantity = coded('quantity-word-misused')
const name = coded('personal-name')
const reference = coded('case-reference')

export const faults = {
  'a wrong numerator': [
    contradicts('1.1', ':count[management-oversight no]', '28 of the 38', '28 of the 38'),
    unbound('2.2', ':count[assessment-victims yes]', '17 of the 37', '17 of the 37'),
    contradicts('2.2', ':count[assessment-harm-factors yes]', '20 out of 41', '20 out of 41'),
    unbound('2.4', ':count[delivery-coordination yes]', '25 of the 34', '25 of the 34'),
    contradicts('2.5', ':count[reviewing-formal yes]', '27 of 33', '27 of 33'),
    contradicts('2.1', ':count[court-domestic-abuse-enquiry yes]', '22 of the 23', '22 of the 23'),
    contradicts('2.3', ':count[planning-contingencies no]', '13 of the 37', '13 of the 37'),
    unbound('1.2', ':count[staff-wellbeing yes]{form=out-of}', '14 out of 22', '14 out of 22'),
  ],
  'a wrong denominator': [
    unbound('1.1', ':count[management-oversight no]', '29 of the 41', '29 of the 41'),
    unbound('2.5', ':count[reviewing-protective yes]', '25 of the 41', '25 of the 41'),
    unbound('2.3', ':count[planning-victims yes]', '15 of the 38', '15 of the 38'),
  ],
  'a stale figure': [
    unbound('1.2', ':percent[same-practitioner yes]', '89 per cent', '89 per cent'),
    unbound('2.6', ':percent[outcomes-factors-improved yes]', '31 per cent', '31 per cent'),
    unbound('2.4', ':percent[delivery-relationship yes]', '73%', '73%'),
    unbound('diversity', ':percent[diversity-asked yes]', '85 per cent', '85 per cent'),
    unbound('2.3', ':percent[planning-priorities yes]', 'eighty per cent', 'eighty per cent'),
    unbound(
      'foreword',
      ':percent[assessment-child-safeguarding yes]',
      '54.5 per cent',
      '54.5 per cent',
    ),
    unbound(
      '1.3',
      'a wait of about :context[wait-tsp] weeks',
      'a wait that now comes to 23 per cent',
      '23 per cent',
    ),
  ],
  'the right percentage of the wrong question': [
    unbound('2.3', ':percent[planning-services yes]', '76 per cent', '76 per cent'),
    unbound('2.2', ':percent[assessment-factors yes]', '71 per cent', '71 per cent'),
    unbound('2.1', ':percent[court-proposal yes]', '91 per cent', '91 per cent'),
    unbound('2.6', ':percent[outcomes-harm-reduced yes]', '26 per cent', '26 per cent'),
    unbound('1.2', ':percent[same-practitioner yes]', '88 per cent', '88 per cent'),
  ],
  'a share in words that does not hold': [
    unbound(
      '2.2',
      'in :percent[assessment-involved yes] of cases',
      'in nearly three in ten cases',
      'nearly three in ten',
    ),
    unbound(
      '2.2',
      'in no more than :count[assessment-victims yes] relevant cases',
      'in a dozen relevant cases',
      'a dozen',
    ),
    unbound('2.6', 'only :percent[outcomes-harm-reduced yes]', 'over half', 'over half'),
    unbound(
      '2.3',
      ':percent[planning-circumstances yes]',
      'almost a third of cases',
      'almost a third',
    ),
    unbound(
      '1.2',
      ':percent[same-practitioner yes] of cases',
      'three quarters of cases',
      'three quarters',
    ),
    unbound(
      '2.4',
      ':percent[delivery-relationship yes] of cases',
      'fewer than half of cases',
      'fewer than half',
    ),
    word('2.1', 'in :percent[court-circumstances yes] of cases', 'in all cases', 'all'),
    unbound(
      '2.2',
      ':percent[assessment-involved yes] of cases',
      'one in five cases',
      'one in five',
    ),
  ],
  'a figure typed that should be bound': [
    unbound('1.1', ':count[management-oversight no]', '29 of the 38', '29 of the 38'),
    unbound('2.2', ':count[assessment-victims yes]', '16 of 37', '16 of 37'),
    unbound('2.6', ':percent[outcomes-compliance no]', '42 per cent', '42 per cent'),
    unbound('2.4', ':percent[delivery-relationship yes]', '76%', '76%'),
    unbound('background', ':cases[] cases', '41 cases', '41'),
    unbound(
      '2.5',
      ':count[reviewing-formal yes]',
      'more than three quarters of the',
      'more than three quarters',
    ),
    unbound(
      '2.3',
      ':count[planning-safety yes]{practitioner=trainee}',
      'two of the nine',
      'two of the nine',
    ),
    unbound(
      '1.3',
      ':count[delivery-services no]{sex=woman}',
      'five out of seven',
      'five out of seven',
    ),
  ],
  'a figure tied to nothing': [
    unbound(
      '1.4',
      'Learning gives way to workload.',
      'Learning gives way to workload. We spoke to 63 people in the town.',
      '63',
    ),
    unbound(
      '1.3',
      'Leaders are willing to try things.',
      'Leaders are willing to try things. A festival drew 340 visitors.',
      '340',
    ),
    unbound(
      'foreword',
      'Relief is in sight,',
      'Relief is in sight after three managers left,',
      'three',
    ),
  ],
  'a percentage that no count gives': [
    impossible(
      '2.3',
      ':count[planning-critical-factors no] relevant cases',
      '59 per cent of the 38 relevant cases',
      '59 per cent',
    ),
    impossible(
      'diversity',
      'received the help that mattered most in :count[delivery-services yes]{sex=woman} cases, or :percent[delivery-services yes]{sex=woman}.',
      'received the help that mattered most in 30 per cent of the seven cases.',
      '30 per cent',
    ),
    impossible(
      '2.1',
      'in :percent[court-circumstances yes] of cases',
      'in 92 per cent of 23 cases',
      '92 per cent',
    ),
    unbound(
      'resettlement',
      ':percent[delivery-services yes]{sentence=licence}',
      '80 per cent',
      '80 per cent',
    ),
    impossible('1.1', ':count[management-oversight no] cases', '77% of the 38 cases', '77%'),
    unbound(
      'resettlement',
      ':percent[planning-views yes]{sentence=community}',
      '70 per cent',
      '70 per cent',
    ),
  ],
  'a claim without a test': [
    untested(
      'resettlement',
      'That is better than for community sentences,',
      'That is significantly better than for community sentences,',
      'significantly',
    ),
    untested(
      '1.3',
      'The regional unpaid work team offers',
      'Women were more likely than men to be referred. The regional unpaid work team offers',
      'more likely than',
    ),
    untested(
      '2.3',
      'PQiP trainees share',
      'There was a statistically significant gap between trainees and others. PQiP trainees share',
      'statistically',
    ),
    untested(
      'diversity',
      'A directory lists',
      'Disabled people fared worse than others. A directory lists',
      'fared worse',
    ),
    untested(
      '2.4',
      'Some joint work was very good.',
      'Joint work was very good compared with that of the mainland.',
      'compared with',
    ),
    untested(
      '1.4',
      'News travels well on the whole.',
      'News travels well, and mainland staff outperform the islanders.',
      'outperform',
    ),
  ],
  'a claim that its comparison does not support': [
    unsupported(
      'resettlement',
      'in :percent[delivery-services yes]{sentence=licence} of licence cases.',
      'more often, and the difference is statistical: :p-value[delivery-services yes]{sentence=licence}.',
      'statistical',
    ),
    unsupported(
      'diversity',
      'in :count[delivery-services yes]{sex=woman} cases, or :percent[delivery-services yes]{sex=woman}.',
      'significantly less often: :compare[delivery-services yes]{sex=woman}.',
      'significantly',
    ),
    unsupported(
      '2.3',
      'But only :count[planning-safety yes]{practitioner=trainee} cases they held had a plan',
      'Yet theirs were markedly lower than others (:compare[planning-safety yes]{practitioner=trainee}) for a plan',
      'markedly lower',
    ),
  ],
  'a word of quantity against the house scale': [
    quantity(
      '2.2',
      'in :count[assessment-harm-factors yes] cases.',
      'in a reasonable majority of cases (:percent[assessment-harm-factors yes]).',
      'reasonable majority',
    ),
    quantity(
      '2.4',
      'did enough in this respect in :percent[delivery-relationship yes] of cases',
      'did enough for a large majority (:percent[delivery-relationship yes])',
      'large majority',
    ),
    quantity(
      '2.6',
      'in :percent[outcomes-compliance no] of cases',
      'in the majority of cases, :percent[outcomes-compliance no]',
      'majority',
    ),
    quantity(
      '2.3',
      'In :percent[planning-priorities yes] of cases',
      'In too few cases, only :percent[planning-priorities yes]',
      'too few',
    ),
    quantity(
      '1.1',
      'in :count[management-oversight no] cases',
      'in a minority of cases, :count[management-oversight no],',
      'minority',
    ),
  ],
  'a name or a record': [
    name(
      '1.2',
      'Staff stand by one another.',
      'Staff stand by one another, as Sarah Whitfield told us.',
      'Sarah Whitfield',
    ),
    name(
      '2.4',
      'Some joint work was very good.',
      'Some joint work was very good, above all that of PO Hughes.',
      'PO Hughes',
    ),
    name('2.2', 'A man was sentenced', 'Darren was sentenced', 'Darren'),
    name(
      'people-on-probation',
      'Staff were described as helpful and friendly.',
      'Mrs Okafor was described as helpful and friendly.',
      'Mrs Okafor',
    ),
    name(
      '1.4',
      'An SPO from the PDU has been seconded',
      'James Patel has been seconded',
      'James Patel',
    ),
    reference(
      '2.2',
      'The signs of danger were often missed altogether.',
      'The signs of danger were often missed altogether, as in P014.',
      'P014',
    ),
    reference('2.5', 'Reviews get done.', 'Reviews get done (see CRN X482913).', 'CRN X482913'),
    coded('person-singled-out')(
      '2.6',
      'in only :count[outcomes-alcohol-progress yes] cases',
      'in only :count[outcomes-alcohol-progress yes] cases, and for women :count[outcomes-alcohol-progress no]{sex=woman}',
      '',
    ),
  ],
  'a weakness that nothing shows': [
    coded('area-unsupported')(
      '2.2',
      'in :count[assessment-harm-factors yes] cases',
      'in some cases, though no more than two practitioners had held them in :percent[same-practitioner yes]',
      'an area for improvement',
    ),
    coded('area-unsupported')(
      '2.6',
      'Such factors had been reduced in only :percent[outcomes-harm-reduced yes] of relevant cases.',
      'At the start, people were asked about their diversity in :percent[diversity-asked yes] of cases.',
      'an area for improvement',
    ),
  ],
  'a gap in numbering': [
    coded('numbering-gap')(
      '1.1',
      'Too little is done',
      'As recommendation 9 says, too little is done',
      'recommendation 9',
    ),
    coded('numbering-gap')(
      '2.5',
      'Reviews get done.',
      'Reviews get done, as section 2.8 shows.',
      'section 2.8',
    ),
    coded('numbering-gap')(
      '2.4',
      'Enforcement is unreliable.',
      'Enforcement is unreliable, as recommendation eleven says.',
      'recommendation eleven',
    ),
  ],
  'hard to read': [
    coded('abbreviation-undefined')(
      '2.4',
      'Enforcement is unreliable.',
      'Enforcement under the ECM is unreliable.',
      'ECM',
    ),
    coded('abbreviation-undefined')(
      '1.3',
      'Programmes take too long to begin.',
      'Programmes under RAR days take too long to begin.',
      'RAR',
    ),
    coded('spelling-variant')(
      '1.1',
      'For desistance, the fall was',
      'For desistence, the fall was',
      'desistence',
    ),
    coded('spelling-variant')(
      '2.1',
      'would recognise this picture',
      'would recognize this picture and did recognise it',
      'recogni',
    ),
    coded('spelling-variant')('1.2', 'Care for wellbeing', 'Care for well-being', 'well-being'),
    coded('long-sentence')(
      '2.5',
      'What others knew of the person’s progress found its way into reviews. Agencies',
      'What others knew of the progress that the person had made since the order began found its way into reviews in most of the offices that we went to during our week of fieldwork, although it did so rather late, and agencies',
      'words',
    ),
  ],
}
