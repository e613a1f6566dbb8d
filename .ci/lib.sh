# Shared by the scripts of this folder: where things are, and how steps speak.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
shared=$root/../shared
work=${AGENTLS_CI_WORK:-$(mktemp -d)}
mkdir -p "$work"
export AGENTLS_CI_WORK=$work

step() { printf '\n== %s (%ss)\n' "$*" "$SECONDS"; }
die() { printf 'ci: %s\n' "$*" >&2; exit 1; }

# need CMD PACKAGE: installs a Debian package unless its command is there.
need() {
  command -v "$1" >/dev/null 2>&1 && return
  if [ ! -e "$work/apt-updated" ]; then
    apt-get update -qq
    touch "$work/apt-updated"
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >"$work/apt.log" 2>&1 ||
    { cat "$work/apt.log" >&2; die "$2 cannot be installed"; }
}

# binary builds the program once and prints where it is.
binary() {
  if [ ! -x "$work/agentls" ]; then
    (cd "$root" && CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o "$work/agentls" ./cmd/agentls)
  fi
  printf '%s\n' "$work/agentls"
}
