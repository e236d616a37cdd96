#!/usr/bin/env bash
# Runs Claude Code and Codex, as PyPI carries them, with Candor's hooks against a scripted model on loopback.
# Needs CANDOR_BIN; makes its own environments; no key, no network beyond loopback.
set -euo pipefail
cd "$(dirname "$0")"
: "${CANDOR_BIN:?names the binary}"
root="$(cd ../../.. && pwd)"

fail=0
# try NAME PACKAGE MODULE
try() {
  local venv="$root/.venv-runtime-$1"
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
  if ! "$venv/bin/python" -c "import $3" 2>/dev/null &&
    ! "$venv/bin/pip" install --quiet --disable-pip-version-check "$2" >"$venv.log" 2>&1; then
    echo "skipped: $2 cannot be had: $(tail -1 "$venv.log")"
    return 0
  fi
  timeout 570 "$venv/bin/python" agents.py "$1" || fail=1
}
try claude-code claude-agent-sdk claude_agent_sdk
try codex openai-codex codex_cli_bin
exit $fail
