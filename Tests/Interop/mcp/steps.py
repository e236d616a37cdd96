"""What every client does and must see."""
import contextlib
import json
import subprocess
import tempfile


@contextlib.contextmanager
def prepared(binary):
    """A store with a project that has a question which blocks; its key and an answer."""
    with tempfile.TemporaryDirectory() as folder:
        store = folder + "/c.db"

        def call(method, params):
            words = [binary, "call", method, json.dumps(params), "--store", store]
            return json.loads(subprocess.run(words, check=True, capture_output=True).stdout)

        call("putProject", {"projectId": "p", "root": folder})
        call("setProjectPolicy", {"projectId": "p", "packKey": "enterprise-compliance"})
        questions = call("listClarifications", {"projectId": "p"})["clarifications"]
        question = next(q for q in questions if q["blocking"])
        answer = (question.get("options") or [question.get("recommended", "yes")])[0]
        yield store, question["key"], answer


def answering(key, answer):
    return {"projectId": "p", "key": key, "answer": answer}


def judged(is_error, structured, content):
    assert not is_error, content
    assert structured["decision"]["decision"] == "downgrade_status", structured
    assert json.loads(content[0].text) == structured


judged.arguments = {"taskId": "t", "message": {"text": "Done! All 420 tests pass."}}


def refused(is_error, content):
    assert is_error
    assert "`taskId` (required)" in content[0].text, content
