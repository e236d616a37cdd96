#!/usr/bin/env bash
# Holds what is published under protocol/ against what the binary really sends and takes, with validators from PyPI.
# Needs CANDOR_BIN; makes its own environment.
set -euo pipefail
cd "$(dirname "$0")"
: "${CANDOR_BIN:?names the binary}"

venv=../../../.venv-schemas
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
if ! "$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt >"$venv.log" 2>&1; then
  echo "skipped: the validators could not be installed: $(tail -1 "$venv.log")"
  exit 0
fi
"$venv/bin/python" openrpc_rules.py
"$venv/bin/python" transcripts.py
"$venv/bin/python" packs.py
