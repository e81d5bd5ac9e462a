/** Blocks that set something off from the text, as they are written. */
export const blockSnippets = [
  {
    label: 'Practice example',
    text: ':::practice-example{title="What it shows"}\nWhat was done, and what came of it.\n:::',
  },
  {
    label: 'Quotation',
    text: ':::quotation{who="A member of staff"}\nWhat they said, in their words.\n:::',
  },
  {
    label: 'Table',
    text: ':::table{caption="What it shows"}\n| Where | What was found |\n| --- | --- |\n| At reception | It was in order |\n:::',
  },
] as const
