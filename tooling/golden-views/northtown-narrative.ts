const standard = `Inspectors read the records and spoke with the practitioner in each case. In
:count[management-oversight no] relevant cases, oversight by managers did not strengthen the work.
Practitioners described workloads that left little time to think, and teams that were loyal to each
other and to the people they work with, whatever the week had brought.

## Strengths

- Practitioners know the people they supervise and speak of them with respect.
- Links with the local authority are strong, and partners turn up.

## Areas for improvement

- Enquiries are not always made, and replies are not always read.
- Plans seldom say who does what when the risk rises:
  - at home
  - at work
    1. with colleagues
    2. with the public
`

/** Every block and run of text that Markdown and directives can write. */
export const northtownNarrative: Record<string, string> = {
  foreword: `This service has settled after a hard year. Its leaders know their place well, and its staff have
stayed. Yet the work that keeps people safe is not good enough: in only
:count[assessment-safety yes] cases did inspectors find it sufficient.[^1]

**What must change** is set out *below*, and ***at once***; the method is described
[on the website, **as ever**](https://example.org/method?a=1&b=2). A hard break\\
ends this line. :count[assessment-engaging yes]{sex=woman start} women whose cases were read had been well
engaged; :percent[planning-safety yes] of plans kept people safe. *Assessment is :rating[2.2].* **Of
:cases[] cases, :number[assessment-safety no] fell short.**

[^1]: A case is sufficient when every prompt that matters in it is met. See the [manual](https://example.org/manual).
`,
  '1.1': standard,
  '1.2': `${standard}
:::quotation{who="Person on probation" illustrative}
They listened to me. Nobody had asked me before what I wanted from it.

Now I know.
:::

:::practice-example{title="A breakfast that people come to" illustrative}
Every Wednesday the unit opens early. People on probation cook with staff.

- Appointments kept rose within a month.
- A housing adviser and a nurse come by.
:::
`,
  '2.2': `Of staff, :percent[staff-quality yes] said that quality comes first; :responses[staff-survey] answered. Small
groups move much with one case.[^2]

:::table{caption="Two places"}
| Place | Caseload | Days lost |
| --- | ---: | ---: |
| North | :context[caseload] | :context[sickness] |
| South | – | |
:::

${standard}
[^2]: With few women, one case moves the figure by many points.
`,
  '2.3': standard,
  '2.4': standard,
}
