#!/usr/bin/env bash
# Talks to `candor mcp` with MCP clients that nobody here wrote. Usage: run.sh BINARY
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../../.." && pwd)"
binary="$(realpath "${1:-$root/.build/release/candor}")"

# try NAME REQUIREMENT SCRIPT: in a virtual environment of its own.
try() {
  local venv="$root/.venv-$1"
  if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c "import mcp" 2>/dev/null; then
    python3 -m venv "$venv"
    if ! "$venv/bin/pip" install --quiet "$2"; then
      echo "skipped: $2 cannot be had"
      return 0
    fi
  fi
  printf '== %s\n' "$2"
  "$venv/bin/python" "$here/$3" "$binary"
}

printf '== what a client leaves behind\n'
python3 "$here/orphans.py" "$binary"
try mcp1 'mcp>=1,<2' session.py
try mcp2 'mcp>=2,<3' client.py
try mcpf 'fastmcp' fast.py
