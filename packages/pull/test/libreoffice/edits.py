"""
Edits of the Word file of `editedInspection`, made by LibreOffice’s own commands and saved by it:

    REPORT=report.docx npx -y pnpm@10.34.9 vitest run packages/pull/test/edited-in-libreoffice.test.ts
    python3 packages/pull/test/libreoffice/edits.py report.docx edited
    EDITED=$PWD/edited npx -y pnpm@10.34.9 vitest run packages/pull/test/edited-in-libreoffice.test.ts

The first writes the file, the last pulls each and tells what would be written wrong without a word. `edited.docx`
is what `a_report_edited` makes; `edited-by-odt.docx` is that, saved as .odt and as .docx again. Both were exported by
an earlier version, which worded some generated sentences otherwise and locked nothing: they stay as they are.
`locked.docx` and `locked-by-odt.docx` are the same of a file with locks.
"""

import os
import sys

from libreoffice import LibreOffice

edits = []


def edit(name):
    def add(function):
        edits.append((name, function))
        return function

    return add


@edit("type a word over")
def _(e):
    e.select("made early")
    e.type("made late")


@edit("typed with the keyboard with autocorrect")
def _(e):
    e.before("The last paragraph")
    e.keys('"Yes", he said -- it is so. ')


@edit("delete across paragraphs")
def _(e):
    e.span("before they were signed", "A second paragraph has")
    e.do("Delete")


@edit("delete across list items")
def _(e):
    e.span("had done so for years", "Records were kept")
    e.do("Delete")


@edit("delete from a bullet into a heading")
def _(e):
    e.span("read what was written", "for improvement")
    e.do("Delete")


@edit("delete a paragraph with its end")
def _(e):
    e.paragraphs("A second paragraph", "Strengths", 1)
    e.do("Delete")


@edit("delete a paragraph with tracked changes")
def _(e):
    e.tracking(True)
    e.paragraphs("A second paragraph", "Strengths", 1)
    e.do("Delete")


@edit("tracked typing")
def _(e):
    e.tracking(True)
    e.select("closes the section")
    e.type("ends the section, at last")
    e.select("It ends here")
    e.do("Delete")


@edit("tracked across paragraphs")
def _(e):
    e.tracking(True)
    e.span("before they were signed", "A second paragraph has")
    e.do("Delete")


@edit("tracked new paragraph")
def _(e):
    e.tracking(True)
    e.after("closes the section.")
    e.do("InsertPara")
    e.type("And one more for luck.")


@edit("tracked item deleted")
def _(e):
    e.tracking(True)
    e.paragraphs("Records were kept", "notes were")
    e.do("Delete")


@edit("split a paragraph")
def _(e):
    e.before("goes on in")
    e.do("InsertPara")


@edit("split beside a figure")
def _(e):
    e.before("four of the six")
    e.do("InsertPara")


@edit("split after a figure")
def _(e):
    e.after("four of the six")
    e.do("InsertPara")


@edit("split an item")
def _(e):
    e.before("they worked with")
    e.do("InsertPara")


@edit("enter at start of an item")
def _(e):
    e.before("Staff knew")
    e.do("InsertPara")
    e.do("GoUp")
    e.type("A new first item.")


@edit("enter at the start of a paragraph")
def _(e):
    e.before("A second paragraph")
    e.do("InsertPara")
    e.do("GoUp")
    e.type("Something in front.")


@edit("new paragraph after heading")
def _(e):
    e.after("Strengths", 1)
    e.do("InsertPara")
    e.type("This is what went well.")


@edit("cut and paste a paragraph")
def _(e):
    e.paragraphs("A second paragraph", "Strengths", 1)
    e.do("Cut")
    e.after("closes the section.")
    e.do("InsertPara")
    e.do("Paste")


@edit("copy and paste a paragraph")
def _(e):
    e.paragraphs("A second paragraph", "Strengths", 1)
    e.do("Copy")
    e.before("The last paragraph")
    e.do("Paste")


@edit("cut and paste an item")
def _(e):
    e.paragraphs("Managers read", "Areas for")
    e.do("Cut")
    e.before("Staff knew")
    e.do("Paste")


@edit("move paragraph up")
def _(e):
    e.before("Managers read")
    e.do("MoveUp")
    e.do("MoveUp")


@edit("move paragraph down")
def _(e):
    e.before("Court reports came")
    e.do("MoveDown")


@edit("move a paragraph past a heading")
def _(e):
    e.before("A second paragraph")
    e.do("MoveDown")
    e.do("MoveDown")


@edit("bold")
def _(e):
    e.select("last paragraph")
    e.do("Bold")


@edit("bold off")
def _(e):
    e.select("saw them")
    e.do("Bold")


@edit("italic over a figure")
def _(e):
    e.span("cases that held", ", or")
    e.do("Italic")


@edit("bold a whole paragraph")
def _(e):
    e.whole("The last paragraph")
    e.do("Bold")


@edit("underline")
def _(e):
    e.select("last paragraph")
    e.do("Underline")


@edit("make bullets")
def _(e):
    e.whole("The last paragraph")
    e.do("DefaultBullet")


@edit("make numbers")
def _(e):
    e.whole("The last paragraph")
    e.do("DefaultNumbering")


@edit("bullets off")
def _(e):
    e.before("Managers read")
    e.do("DefaultBullet")


@edit("numbers to bullets")
def _(e):
    e.paragraphs("Court reports came", "The unit is")
    e.do("DefaultBullet")


@edit("demote an item")
def _(e):
    e.before("Managers read")
    e.do("DecrementLevel")


@edit("promote an item")
def _(e):
    e.before("notes were written")
    e.do("IncrementLevel")


@edit("paste a figure alone")
def _(e):
    e.select("four of the six")
    e.do("Copy")
    e.before("closes the section.")
    e.do("Paste")


@edit("move a figure")
def _(e):
    e.select("four of the six")
    e.do("Cut")
    e.before("closes the section.")
    e.do("Paste")


@edit("type a figure over")
def _(e):
    e.select("four of the six")
    e.type("five of the six")


@edit("type in a figure")
def _(e):
    e.before("four of the six")
    e.do("GoRight", Count=4)
    e.type("teen")


@edit("type before a figure")
def _(e):
    e.before("four of the six")
    e.type("some ")


@edit("type after a figure")
def _(e):
    e.after("four of the six")
    e.type(" or so")


@edit("delete a figure")
def _(e):
    e.select("four of the six")
    e.do("Delete")


@edit("delete one letter of a figure")
def _(e):
    e.after("four of the six")
    e.do("SwBackspace")


@edit("delete a footnote mark")
def _(e):
    e.end_of("before they were signed")
    e.do("SwBackspace")


@edit("new footnote")
def _(e):
    e.after("closes the section")
    e.do("InsertFootnote")
    e.type("A note from Word.")


@edit("edit a footnote")
def _(e):
    n = e.document.Footnotes.getByIndex(0)
    e.controller.select(n.getStart())
    c = n.createTextCursor()
    c.gotoEnd(False)
    n.insertString(c, " More.", False)


@edit("replace all")
def _(e):
    e.do("ExecuteSearch", **{"SearchItem.SearchString": "were", "SearchItem.ReplaceString": "have been", "SearchItem.Command": 3})


@edit("replace all with api")
def _(e):
    d = e.document.createReplaceDescriptor()
    d.SearchString = "plan"
    d.ReplaceString = "scheme"
    e.document.replaceAll(d)


@edit("cut a quotation")
def _(e):
    e.paragraphs("We had no time", "Practice example")
    e.do("Cut")


@edit("move a quotation")
def _(e):
    e.paragraphs("We had no time", "Practice example")
    e.do("Cut")
    e.before("A second paragraph")
    e.do("Paste")


@edit("cut a quotation and the label of the next box")
def _(e):
    e.paragraphs("We had no time", "A plan on one page")
    e.do("Cut")


@edit("cut a practice example")
def _(e):
    e.paragraphs("Practice example", "Two offices")
    e.do("Cut")


@edit("move a practice example")
def _(e):
    e.paragraphs("Practice example", "Two offices")
    e.do("Cut")
    e.before("The unit is")
    e.do("Paste")


@edit("copy a practice example")
def _(e):
    e.paragraphs("Practice example", "Two offices")
    e.do("Copy")
    e.before("The unit is")
    e.do("Paste")


@edit("row with text added")
def _(e):
    e.before("Southtown")
    e.do("InsertRowsAfter")
    e.do("GoDown")
    e.type("Westtown")
    e.do("JumpToNextCell")
    e.type("9")


@edit("delete a column")
def _(e):
    e.before("the smaller one")
    e.do("DeleteColumns")


@edit("caption and table deleted")
def _(e):
    e.before("Southtown")
    e.do("DeleteTable")
    e.paragraphs("Two offices", "The last paragraph")
    e.do("Delete")


@edit("recommendation deleted")
def _(e):
    e.paragraphs("do the first thing", "Arises from")
    e.do("Delete")


@edit("type in a cell")
def _(e):
    e.select("the larger one")
    e.type("the larger of them")


@edit("enter in a cell")
def _(e):
    e.before("larger one")
    e.do("InsertPara")


@edit("delete a row")
def _(e):
    e.before("Southtown")
    e.do("DeleteRows")


@edit("add a row")
def _(e):
    e.before("Southtown")
    e.do("InsertRowsAfter")


@edit("delete a table")
def _(e):
    e.before("Southtown")
    e.do("DeleteTable")


@edit("hard line break")
def _(e):
    e.before("closes the section")
    e.do("InsertLinebreak")


@edit("no-break space and soft hyphen")
def _(e):
    e.before("closes the section")
    e.do("InsertNonBreakingSpace")
    e.after("last paragraph")
    e.do("InsertSoftHyphen")


@edit("heading style")
def _(e):
    e.before("The last paragraph")
    e.do("StyleApply", Style="Heading 3", FamilyName="ParagraphStyles")


@edit("heading to text")
def _(e):
    e.before("Areas for improvement")
    e.do("StyleApply", Style="Default Paragraph Style", FamilyName="ParagraphStyles")


@edit("delete all of a section")
def _(e):
    e.paragraphs("Plans were made", "Strengths", 1)
    e.do("Delete")


@edit("select to end and delete heading below")
def _(e):
    e.span("The last paragraph", "closes the section.")
    e.do("Delete")
    e.do("Delete")


@edit("change case")
def _(e):
    e.select("closes the section")
    e.do("ChangeCaseToUpper")


@edit("hyperlink")
def _(e):
    e.select("last paragraph")
    e.do("SetHyperlink", **{"Hyperlink.Text": "last paragraph", "Hyperlink.URL": "https://example.org/a", "Hyperlink.Type": 1})


@edit("summary item edited")
def _(e):
    e.select("Leaders listen")
    e.type("Leaders always listen")


@edit("summary item split")
def _(e):
    e.end_of("Leaders listen")
    e.do("InsertPara")
    e.type("A third strength.")


@edit("summary item deleted")
def _(e):
    e.paragraphs("Officers asked people", "Leaders listen")
    e.do("Delete")


@edit("summary items swapped")
def _(e):
    e.before("Leaders listen")
    e.do("MoveUp")


@edit("recommendation edited")
def _(e):
    e.select("do the first thing")
    e.type("do the very first thing")


@edit("recommendation split")
def _(e):
    e.before("first thing")
    e.do("InsertPara")


@edit("merge two items by backspace")
def _(e):
    e.before("Managers read")
    e.do("SwBackspace")
    e.do("SwBackspace")


@edit("merge two paragraphs by delete")
def _(e):
    e.end_of("before they were signed")
    e.do("Delete")


@edit("accept tracked")
def _(e):
    e.tracking(True)
    e.select("made early")
    e.type("made late")
    e.do("AcceptAllTrackedChanges")


@edit("retype a whole paragraph")
def _(e):
    e.whole("The last paragraph")
    e.type("This is how the section ends, for good.")


@edit("retype a paragraph with a figure")
def _(e):
    e.whole("Plans were made early")
    e.type("Plans were early. In four of the six cases it held.")


@edit("autoformat")
def _(e):
    e.before("The last paragraph")
    e.type('"Quoted" text - with a dash and 1st and (c). ')
    e.do("AutoFormatApply")


@edit("page break")
def _(e):
    e.before("The last paragraph")
    e.do("InsertPagebreak")


@edit("paste text of two paragraphs")
def _(e):
    e.paragraphs("Plans were made", "Strengths", 1)
    e.do("Copy")
    e.after("It ends here.")
    e.do("PasteUnformatted")


@edit("move text into another section")
def _(e):
    e.paragraphs("A second paragraph", "Strengths", 1)
    e.do("Cut")
    e.before("It ends here.")
    e.do("Paste")


@edit("practice title edited")
def _(e):
    e.select("A plan on one page")
    e.type("A plan on a single page")


@edit("caption edited")
def _(e):
    e.select("Two offices")
    e.type("Two of our offices")


@edit("quotation source edited")
def _(e):
    e.select("Practitioner")
    e.type("Officer")


@edit("indent")
def _(e):
    e.before("Managers read")
    e.do("IncrementIndent")


@edit("enter twice after list")
def _(e):
    e.end_of("Managers read")
    e.do("InsertPara")
    e.do("InsertPara")
    e.type("After the list.")


@edit("a report edited")
def a_report_edited(e):
    e.select("Plans were made early")
    e.type("Plans were drawn up early")
    e.before(" cases that held")
    e.do("GoRight")
    e.type("relevant ")
    e.select("four of the six")
    e.type("five of the six")
    e.select("saw them")
    e.do("Bold")
    e.before("goes on in")
    e.do("InsertPara")
    e.select("link to the standards")
    e.type("link to all the standards")
    e.end_of("had done so for years")
    e.do("InsertPara")
    e.type('Each had a mentor; "always", they said.')
    e.paragraphs("notes were written", "of plans were shared")
    e.do("Delete")
    e.before("Managers read")
    for _ in range(3):
        e.do("MoveUp")
    e.select("Areas for improvement")
    e.type("What has to improve")
    e.before("Nobody asked")
    e.do("MoveUp")
    e.select("stronger than")
    e.do("Italic")
    e.select("no time")
    e.type("hardly any time")
    e.end_of("on his fridge.")
    e.do("InsertPara")
    e.type("Others have copied it since.")
    e.select("the larger one")
    e.type("the larger of the two")
    e.end_of("closes the section")
    e.do("InsertFootnote")
    e.type("As staff told us.")
    note = e.document.Footnotes.getByIndex(0)
    end = note.createTextCursor()
    end.gotoEnd(False)
    note.insertString(end, " They differ.", False)
    e.select("Officers asked people first")
    e.type("Officers always asked people first")
    e.select("Leaders listen")
    e.type("Leaders do listen")
    e.select("do the second thing")
    e.type("do the second thing within a year")
    e.end_of("It ends here.")
    e.do("InsertPara")
    e.type("We thank all who helped us.")
    e.tracking(True)
    e.select("The unit is")
    e.type("The team is")
    e.tracking(False)
    e.select("The inspection led to two")
    e.type("The inspection led to some")


def main(source, folder):
    os.makedirs(folder, exist_ok=True)
    office = LibreOffice()
    for name, function in edits:
        target = os.path.join(folder, name.replace(" ", "-") + ".docx")
        try:
            office.edit(source, function, target)
        except Exception as error:
            print(f"{name}: {error}"[:200])
    office.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
