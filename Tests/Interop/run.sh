#!/usr/bin/env bash
# Starts candor under clients that nobody here wrote. Needs CANDOR_BIN; makes its own environments.
set -euo pipefail
cd "$(dirname "$0")"
: "${CANDOR_BIN:?names the binary}"

# A package that cannot be had is no fault of candor's: it is said, and the others run.
environment() {
  local name="$1" folder=".venv-$1"
  [ -x "$folder/bin/python" ] || python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check -r "requirements-$name.txt"
}
fail=0
check() {
  local name="$1"
  shift
  if ! environment "$name" >".venv-$name.log" 2>&1; then
    echo "skipped: $name could not be installed: $(tail -1 ".venv-$name.log")"
  elif timeout 60 ".venv-$name/bin/python" "$@"; then
    echo "ok: $name"
  else
    echo "FAILED: $name"
    fail=1
  fi
}
check pygls with_pygls.py
check pytest-lsp -m pytest -q -p no:cacheprovider -o asyncio_mode=auto \
  -o asyncio_default_fixture_loop_scope=function with_pytest_lsp.py
check pylspclient with_pylspclient.py
check python-lsp-jsonrpc with_python_lsp_jsonrpc.py
if ! command -v nvim >/dev/null; then
  echo "skipped: neovim is not installed"
elif timeout 60 nvim --headless --clean -c "luafile with_neovim.lua"; then
  echo "ok: neovim"
else
  echo "FAILED: neovim"
  fail=1
fi
exit $fail
