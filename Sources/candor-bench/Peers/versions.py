"""Which of the packages are installed: a line each."""

import importlib.metadata
import sys

for name in sys.argv[1:]:
    try:
        print(name, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        print(name, "-")
