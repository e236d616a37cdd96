"""The TypedDicts are the types that the protocol publishes: the same members, of the same types."""

from __future__ import annotations

import ast
import json
import typing
import unittest
from pathlib import Path
from typing import Any, Dict, Iterable, Set, Tuple

from candor import params, results

from .support import ROOT

PACKAGE = Path(__file__).resolve().parents[1] / "candor"
# What the client has no type for: the vocabulary, errors (they are exceptions), what only events and progress hold.
OWN = {"Vocabulary", "MessageEvent", "ProgressValue"}

Members = Dict[str, Tuple[bool, Any]]


def published() -> Dict[str, Any]:
    """The schemas of the types, by name."""
    text = (ROOT / "protocol" / "openrpc.json").read_text(encoding="utf-8")
    schemas = json.loads(text)["components"]["schemas"]
    return {
        name: schema
        for name, schema in schemas.items()
        if name not in OWN and not name.endswith(("Error", "Description"))
    }


def of_schema(schema: Dict[str, Any]) -> Any:
    """A schema as a comparable form."""
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[1]
    if "enum" in schema:
        return frozenset(schema["enum"])
    if "anyOf" in schema:
        return union(of_schema(one) for one in schema["anyOf"])
    kind = schema.get("type")
    if kind == "array":
        return ("list", of_schema(schema["items"]))
    if kind == "object":
        return ("map", of_schema(schema["additionalProperties"]))
    return {"string": "str", "integer": "int", "boolean": "bool", "null": "None", None: "Any"}[kind]


def union(parts: Iterable[Any]) -> Any:
    """One form or the other."""
    flat: Set[Any] = set()
    for part in parts:
        flat |= part[1] if isinstance(part, tuple) and part[0] == "union" else {part}
    return ("union", frozenset(flat))


def of_annotation(node: ast.expr, words: Dict[str, Any]) -> Any:
    """An annotation as the same form."""
    if isinstance(node, ast.Constant):
        if node.value is None:
            return "None"
        return of_annotation(ast.parse(node.value, mode="eval").body, words)
    if isinstance(node, ast.Name):
        return words.get(node.id, node.id)
    assert isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name), ast.dump(node)
    inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    name = node.value.id
    if name == "Literal":
        return frozenset(one.value for one in inner)
    parts = [of_annotation(one, words) for one in inner]
    if name == "List":
        return ("list", parts[0])
    if name == "Dict":
        return ("map", parts[1])
    return union(parts + (["None"] if name == "Optional" else []))


def member(node: ast.expr, words: Dict[str, Any]) -> Tuple[bool, Any]:
    """Whether a member must be there, and its form."""
    if isinstance(node, ast.Constant):
        node = ast.parse(node.value, mode="eval").body
    if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "NotRequired":
        return False, of_annotation(node.slice, words)
    return True, of_annotation(node, words)


def declared() -> Dict[str, Members]:
    """Every TypedDict of the client, by name."""
    words: Dict[str, Any] = {}
    for node in ast.parse((PACKAGE / "words.py").read_text()).body:
        if isinstance(node, ast.Assign):
            words[node.targets[0].id] = of_annotation(node.value, words)
    types: Dict[str, Members] = {}
    for name in ("params.py", "results.py"):
        for node in ast.parse((PACKAGE / name).read_text()).body:
            if isinstance(node, ast.ClassDef):
                own = {one.target.id: one.annotation for one in node.body if isinstance(one, ast.AnnAssign)}
                types[node.name] = dict(types.get(node.bases[0].id, {}))
                types[node.name].update({key: member(value, words) for key, value in own.items()})
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                fields = node.value.args[1]
                types[node.targets[0].id] = {
                    key.value: member(value, words) for key, value in zip(fields.keys, fields.values)
                }
    return types


class TypeTests(unittest.TestCase):
    def test_the_types_are_those_of_the_protocol(self) -> None:
        schemas, types = published(), declared()
        self.assertGreater(len(schemas), 80)
        # The notification's params have no name of their own in the protocol.
        self.assertEqual(set(types) - set(schemas), {"NoticeMessage"})
        for name, schema in schemas.items():
            with self.subTest(name):
                wanted = {
                    key: (key in schema.get("required", []), of_schema(value))
                    for key, value in schema["properties"].items()
                }
                self.assertEqual(types.get(name), wanted)


class ResolvingTests(unittest.TestCase):
    def test_programs_can_resolve_the_types(self) -> None:
        found = 0
        for module in (params, results):
            for name, value in vars(module).items():
                if isinstance(value, type) and issubclass(value, dict):
                    hints = typing.get_type_hints(value)
                    self.assertEqual(set(hints), set(value.__annotations__), name)
                    found += 1
        self.assertGreater(found, 80)


class ResultTests(unittest.TestCase):
    def test_every_method_gives_the_type_of_the_protocol(self) -> None:
        text = (ROOT / "protocol" / "openrpc.json").read_text(encoding="utf-8")
        wanted = {
            "".join("_" + c.lower() if c.isupper() else c for c in one["name"]): one["result"]["schema"]
            for one in json.loads(text)["methods"]
        }
        # The client's own part, and what it gives as it is.
        for name in ("initialize", "shutdown", "rpc.discover", "describe"):
            del wanted[name]
        given = {}
        for node in ast.walk(ast.parse((PACKAGE / "methods.py").read_text())):
            if isinstance(node, ast.FunctionDef) and node.name in wanted:
                given[node.name] = of_annotation(node.returns, {})
        self.assertEqual(given, {name: of_schema(schema) for name, schema in wanted.items()})


if __name__ == "__main__":
    unittest.main()
