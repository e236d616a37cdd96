"""Plays every transcript of the protocol through the client and the real binary."""

from __future__ import annotations

import asyncio
import inspect
import sys
import typing
import unittest
from typing import Any, Dict

import candor
from candor import params, results, words
from candor.methods import Methods

from .support import MEMORY, difference, exchanges, transcripts


class TranscriptTests(unittest.TestCase):
    def test_there_are_transcripts(self) -> None:
        self.assertGreater(len(transcripts()), 30)

    def test_sync_client_gets_what_is_promised(self) -> None:
        for name in transcripts():
            with self.subTest(name):
                pairs = list(exchanges(name))
                greeting = pairs[0][0]["params"]
                with candor.Candor(initialize=greeting, **MEMORY) as c:
                    self.assertEqual(difference(pairs[0][1]["result"], c.server), "")
                    for sent, expected in pairs[1:]:
                        self.assertEqual(difference(expected, self.answer(c, sent)), "", sent)
                self.assertEqual(c.exit_code, 0)

    def answer(self, c: candor.Candor, sent: Dict[str, Any]) -> Dict[str, Any]:
        envelope = {"jsonrpc": "2.0", "id": sent["id"]}
        try:
            return {**envelope, "result": c.call(sent["method"], sent.get("params"))}
        except candor.ResponseError as error:
            fault = {"code": error.code, "message": error.message, "data": error.data}
            return {**envelope, "error": fault}

    def test_asyncio_client_gets_what_is_promised(self) -> None:
        async def play(name: str) -> None:
            pairs = list(exchanges(name))
            async with candor.AsyncCandor(initialize=pairs[0][0]["params"], **MEMORY) as c:
                # All at once: the answers must find their way back.
                calls = [c.call(sent["method"], sent.get("params")) for sent, _ in pairs[1:]]
                got = await asyncio.gather(*calls, return_exceptions=True)
            for (sent, expected), one in zip(pairs[1:], got):
                if isinstance(one, candor.ResponseError):
                    self.assertEqual(one.code, expected["error"]["code"], sent)
                else:
                    self.assertEqual(difference(expected["result"], one), "", sent)

        for name in transcripts():
            with self.subTest(name):
                asyncio.run(play(name))


@unittest.skipIf(sys.version_info < (3, 11), "typing.NotRequired came with Python 3.11")
class ResultTypeTests(unittest.TestCase):
    """The TypedDicts say what the binary really answers."""

    def test_results_are_of_their_types(self) -> None:
        self.names = {**vars(typing), **vars(words), **vars(params), **vars(results)}
        seen = set()
        faults = set()
        for name in transcripts():
            pairs = list(exchanges(name))
            with candor.Candor(initialize=pairs[0][0]["params"], **MEMORY) as c:
                self.assertEqual(self.fault(c.server, results.Greeting, "initialize"), "")
                for sent, expected in pairs[1:]:
                    if "result" not in expected:
                        self.assertRaises(candor.ResponseError, c.call, sent["method"], sent["params"])
                        continue
                    result = c.call(sent["method"], sent.get("params"))
                    method = sent["method"]
                    seen.add(method)
                    wanted = returned(getattr(Methods, snake(method)), self.names)
                    faults.add(self.fault(result, wanted, method))
        self.assertEqual(faults, {""})
        self.assertGreater(len(seen), 40)

    def fault(self, value: Any, wanted: Any, place: str) -> str:
        """The first place where a value is not of a type."""
        origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
        if wanted is Any:
            return ""
        if origin is typing.NotRequired or origin is typing.Required:
            return self.fault(value, inner[0], place)
        if origin is typing.Union:
            faults = [self.fault(value, one, place) for one in inner]
            return "" if "" in faults else faults[0]
        if origin is typing.Literal:
            return "" if value in inner else f"{place}: {value!r} is not of {inner}"
        if origin is list:
            if not isinstance(value, list):
                return f"{place}: no list"
            found = (self.fault(one, inner[0], f"{place}/{i}") for i, one in enumerate(value))
            return next((one for one in found if one), "")
        if origin is dict:
            if not isinstance(value, dict):
                return f"{place}: no object"
            found = (self.fault(one, inner[1], f"{place}/{key}") for key, one in value.items())
            return next((one for one in found if one), "")
        if typing.is_typeddict(wanted):
            return self.member_fault(value, wanted, place)
        return "" if type(value) is wanted else f"{place}: {value!r} is no {wanted}"

    def member_fault(self, value: Any, wanted: Any, place: str) -> str:
        if not isinstance(value, dict):
            return f"{place}: no object"
        hints = typing.get_type_hints(wanted, None, self.names, include_extras=True)
        for name in value:
            if name not in hints:
                return f"{place}/{name}: `{wanted.__name__}` in results.py does not know it"
        for name, hint in hints.items():
            if name not in value:
                if typing.get_origin(hint) is not typing.NotRequired:
                    return f"{place}/{name}: missing"
            elif found := self.fault(value[name], hint, f"{place}/{name}"):
                return found
        return ""


def returned(method: Any, names: Dict[str, Any]) -> Any:
    """What a typed method says that it gives."""
    return typing.get_type_hints(method, names)["return"]


def snake(name: str) -> str:
    """A wire name as the clients write it."""
    return "".join("_" + c.lower() if c.isupper() else c for c in name)


class MethodTests(unittest.TestCase):
    """Every method of the build has a typed method with the very params of the wire."""

    def test_every_method_is_there_with_its_params(self) -> None:
        # The client's own part: the handshake, the close, cancelling and tracing.
        own = {"initialize", "initialized", "shutdown", "exit", "$/cancelRequest", "$/setTrace", "rpc.discover"}
        with candor.Candor(**MEMORY) as c:
            names = set(c.server["capabilities"]["methods"])
            described = {one["name"]: one["params"] for one in c.describe()["methods"]}
        self.assertLessEqual(own, names)
        for name in sorted(names - own):
            with self.subTest(name):
                method = getattr(candor.Candor, snake(name), None)
                self.assertIsNotNone(method, f"no typed method for `{name}`")
                self.check(method, described[name])
                twin = getattr(candor.AsyncCandor, snake(name))
                self.assertEqual(arguments(method), arguments(twin))

    def check(self, method: Any, schema: Dict[str, Any]) -> None:
        given = arguments(method)
        self.assertEqual(set(given), set(schema.get("properties", {})))
        required = {name for name, is_required in given.items() if is_required}
        self.assertEqual(required, set(schema.get("required", [])))


def arguments(method: Any) -> Dict[str, bool]:
    """The keyword arguments by wire name, and whether each is required."""
    found = list(inspect.signature(method).parameters.values())[1:]
    return {
        one.name.rstrip("_"): one.default is inspect.Parameter.empty
        for one in found
        if one.name != "timeout"
    }


if __name__ == "__main__":
    unittest.main()
