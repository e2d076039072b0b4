"""Imports a file into an empty collection of Anki, twice, and prints what is in it as JSON: import_notes.py FILE"""

import json
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportCsvRequest


def main(file: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        logs = []
        for _ in range(2):
            # All that the headers do not say is as Anki proposes it.
            metadata = collection.get_csv_metadata(path=file, delimiter=None)
            logs.append(collection.import_csv(ImportCsvRequest(path=file, metadata=metadata)).log)
        notes = [collection.get_note(note) for note in collection.find_notes("")]
        result = {
            "new": [len(log.new) for log in logs],
            "found": [log.found_notes for log in logs],
            "notes": [
                {
                    "guid": note.guid,
                    "type": note.note_type()["name"],
                    "decks": [collection.decks.name(card.did) for card in note.cards()],
                    "fields": dict(note.items()),
                    "tags": note.tags,
                }
                for note in notes
            ],
        }
        collection.close()
    print(json.dumps(result))


main(sys.argv[1])
