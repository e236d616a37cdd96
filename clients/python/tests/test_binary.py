"""Where the binary is looked for, and that an error names every place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import candor

from .support import fake


class BinaryTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        patch = mock.patch.dict(os.environ, {"PATH": os.path.join(self.folder, "nowhere")})
        patch.start()
        self.addCleanup(patch.stop)
        os.environ.pop("CANDOR_BIN", None)

    def test_error_names_every_place(self) -> None:
        with self.assertRaises(candor.BinaryNotFound) as caught:
            candor.find_binary()
        package = str(Path(candor.__file__).resolve().parent)
        for place in ("the explicit path", "CANDOR_BIN", package, os.environ["PATH"]):
            self.assertIn(place, str(caught.exception))
        self.assertEqual(len(caught.exception.places), 5)

    def test_a_named_path_that_does_not_hold_is_not_passed_over(self) -> None:
        good = fake(self.folder, "")
        os.environ["CANDOR_BIN"] = good
        self.assertEqual(candor.find_binary(), good)
        plain = os.path.join(self.folder, "plain")
        Path(plain).touch()
        for wrong, fault in (("/no/such", "no such file"), ("/", "not a file"), (plain, "not exec")):
            with self.assertRaises(candor.BinaryNotFound) as caught:
                candor.find_binary(wrong)
            self.assertIn(f"{wrong}: {fault}", str(caught.exception))
        os.environ["CANDOR_BIN"] = "/no/such"
        with self.assertRaisesRegex(candor.BinaryNotFound, "CANDOR_BIN: /no/such: no such file"):
            candor.find_binary()
        self.assertEqual(candor.find_binary(good), good)

    def test_path_comes_last(self) -> None:
        found = os.path.join(self.folder, "candor")
        os.rename(fake(self.folder, ""), found)
        os.environ["PATH"] = self.folder
        self.assertEqual(candor.find_binary(), found)

    def test_beside_the_package_comes_before_path(self) -> None:
        copy = Path(self.folder, "lib", "candor")
        shutil.copytree(Path(candor.__file__).parent, copy)
        (copy / "bin").mkdir()
        beside = copy / "bin" / "candor"
        os.rename(fake(self.folder, ""), beside)
        os.rename(fake(self.folder, ""), os.path.join(self.folder, "candor"))
        environment = {"PATH": self.folder, "PYTHONPATH": str(copy.parent)}
        program = "import candor; print(candor.find_binary())"
        command = [sys.executable, "-c", program]
        found = subprocess.check_output(command, env=environment, cwd="/", text=True)
        self.assertEqual(found.strip(), str(beside.resolve()))
