import resource
import sys

import xlsxwriter

cases, questions, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
answers = ["Yes", "No", "Not applicable", "Yes"]
workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
sheet = workbook.add_worksheet("Cases")
for row in range(cases):
    sheet.write_string(row, 0, f"case-{row}")
    for question in range(questions):
        sheet.write_string(row, question + 1, answers[((row * 131 + question) * 2654435761 & 0xFFFFFFFF) >> 30])
workbook.close()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
