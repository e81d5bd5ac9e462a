"""LibreOffice as an editor drives it: by the commands of its menus and keys (python3-uno, Writer 7.4)."""

import os
import subprocess
import tempfile
import time

import uno
from com.sun.star.awt import KeyEvent
from com.sun.star.beans import PropertyValue


def properties(values):
    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


class LibreOffice:
    """A LibreOffice without a screen, on a profile of its own; begun again where it has crashed."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="libreoffice-")
        self.start()

    def start(self):
        pipe = f"edits{os.getpid()}"
        self.process = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{self.profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        while True:
            if self.process.poll() is not None:
                raise SystemExit("LibreOffice does not start")
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                return
            except Exception:
                time.sleep(0.5)

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def edit(self, source, edits, target):
        """Opens a file, does to it what `edits` does, and saves it as another Word file."""
        try:
            document = self.service("com.sun.star.frame.Desktop").loadComponentFromURL(
                f"file://{os.path.abspath(source)}", "_blank", 0, ()
            )
            edits(Editor(self, document))
            document.storeToURL(
                f"file://{os.path.abspath(target)}", properties({"FilterName": "MS Word 2007 XML"})
            )
            document.setModified(False)
            document.close(True)
        except Exception:
            self.process.kill()
            self.process.wait()
            self.start()
            raise

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Editor:
    """The document at hand. Words are found in its text, not in its contents list."""

    def __init__(self, office, document):
        self.document = document
        self.controller = document.getCurrentController()
        self.frame = self.controller.getFrame()
        self.dispatcher = office.service("com.sun.star.frame.DispatchHelper")
        self.toolkit = office.service("com.sun.star.awt.Toolkit")

    def do(self, command, **arguments):
        self.dispatcher.executeDispatch(self.frame, f".uno:{command}", "", 0, properties(arguments))

    def type(self, text):
        self.do("InsertText", Text=text)

    def keys(self, text):
        """As on a keyboard, so that it is corrected while it is typed."""
        for character in text:
            event = KeyEvent()
            event.Source = self.frame.getComponentWindow()
            event.KeyChar = character
            event.KeyCode = 1284 if character == " " else 0
            self.toolkit.keyPress(event)
            self.toolkit.keyRelease(event)
        self.toolkit.processEventsToIdle()

    def find(self, text, nth=0):
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = text, True
        found = self.document.findAll(search)
        ranges = [found.getByIndex(i) for i in range(found.Count)]
        return [one for one in ranges if not one.getStart().ParaStyleName.startswith("Contents")][nth]

    def go(self, start, end=None):
        cursor = self.controller.getViewCursor()
        cursor.gotoRange(start, False)
        if end:
            cursor.gotoRange(end, True)

    def before(self, text, nth=0):
        self.go(self.find(text, nth).getStart())

    def after(self, text, nth=0):
        self.go(self.find(text, nth).getEnd())

    def select(self, text, nth=0):
        found = self.find(text, nth)
        self.go(found.getStart(), found.getEnd())

    def span(self, first, last):
        """From the start of one to the end of the other."""
        self.go(self.find(first).getStart(), self.find(last).getEnd())

    def paragraph(self, text, nth=0):
        found = self.find(text, nth)
        cursor = found.getText().createTextCursorByRange(found)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor

    def end_of(self, text):
        self.go(self.paragraph(text).getEnd())

    def whole(self, text):
        one = self.paragraph(text)
        self.go(one.getStart(), one.getEnd())

    def paragraphs(self, text, until, nth=0):
        """From the start of one paragraph to the start of another."""
        self.go(self.paragraph(text).getStart(), self.paragraph(until, nth).getStart())

    def tracking(self, on):
        self.do("TrackChanges", TrackChanges=on)
