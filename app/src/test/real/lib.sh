# shellcheck shell=bash
# What the scripts in this folder share. Sourced, never run.
#
# Every counterpart lives in a folder of its own below $REAL_ROOT: program, data, log, pid and `env`, the settings
# that a test needs. Deleting the folder (after `stop`) is a complete reset.

REAL_ROOT=${REAL_ROOT:-$HOME/.cache/postillion-real}
# shellcheck disable=SC2034 # used by the scripts
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$REAL_ROOT"

say() { echo "$*" >&2; } # stdout belongs to the KEY=value settings
die() {
  say "$0: $*"
  exit 1
}

# need_debian PACKAGE... : install what is missing
need_debian() {
  local missing=() package
  for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  [ "$(id -u)" = 0 ] || die "as root, please: apt-get install --no-install-recommends ${missing[*]}"
  say "installing ${missing[*]}"
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=600 "${missing[@]}" >/dev/null
}

# unpack_debian SUITE FOLDER PACKAGE... : unpack packages of another Debian suite into FOLDER without installing them
# and without touching the machine's own package lists. The mirror is the one that the machine already uses.
unpack_debian() {
  local suite=$1 folder=$2 apt=$2.apt mirror archive
  shift 2
  # shellcheck disable=SC2016 # $(…) is apt's own format language
  mirror=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' | awk '$1 !~ /security/ { print $2; exit }')
  [ -n "$mirror" ] || die "apt knows no Debian mirror, so $* cannot be fetched"
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/debs" "$folder"
  cat >"$apt/suite.sources" <<SOURCES
Types: deb
URIs: $mirror
Suites: $suite
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCES
  local options=(
    -qq
    -o "Dir::Etc::sourcelist=$apt/suite.sources" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root
  )
  say "unpacking $* from Debian $suite"
  apt-get "${options[@]}" update >&2
  (cd "$apt/debs" && apt-get "${options[@]}" download "$@" >&2)
  for archive in "$apt"/debs/*.deb; do dpkg -x "$archive" "$folder"; done
  rm -rf "$apt"
}

# use_node MAJOR : put Node of that version first in the path; it comes as the npm package `node`
use_node() {
  local folder=$REAL_ROOT/node$1
  npm_install "$folder" "node@$1"
  PATH=$folder/node_modules/node/bin:$PATH
  # native modules are compiled here, with the headers of this very Node, instead of fetched ready-made from somewhere
  npm_config_nodedir=$(echo "$folder"/node_modules/node/node_modules/node-linux-*)
  npm_config_build_from_source=true
  export PATH npm_config_nodedir npm_config_build_from_source
}

# npm_install FOLDER PACKAGE@VERSION... : install once; a changed list of packages installs again
npm_install() {
  local folder=$1 marker
  shift
  marker=$folder/.installed-$(echo "$*" | md5sum | cut -c1-8)
  [ -f "$marker" ] && return 0
  say "npm install $*"
  mkdir -p "$folder"
  [ -f "$folder/package.json" ] || echo '{"private":true}' >"$folder/package.json"
  npm install --prefix "$folder" --no-audit --no-fund --loglevel=error "$@" >&2
  touch "$marker"
}

# alive PIDFILE : is that process running (and not a zombie)?
alive() {
  local pid
  [ -f "$1" ] || return 1
  pid=$(cat "$1")
  kill -0 "$pid" 2>/dev/null && ! grep -q '^State:.Z' "/proc/$pid/status" 2>/dev/null
}

# launch PIDFILE LOG COMMAND... : start a server that outlives this script, as a process group of its own
launch() {
  local pidfile=$1 log=$2
  shift 2
  setsid "$@" </dev/null >"$log" 2>&1 &
  echo $! >"$pidfile"
}

# halt PIDFILE : end the server with all its children; kindly first, after 15 seconds by force
halt() {
  local pid
  if alive "$1"; then
    pid=$(cat "$1")
    kill -- "-$pid" 2>/dev/null || kill "$pid" 2>/dev/null || true
    for _ in $(seq 150); do
      alive "$1" || break
      sleep 0.1
    done
    alive "$1" && { kill -9 -- "-$pid" 2>/dev/null || true; }
  fi
  rm -f "$1"
}

# need_port PORT VARIABLE : fail early, with the way out, when somebody else listens there
need_port() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    die "port $1 is taken; stop what listens there or choose another with $2=..."
  fi
}

# wait_for URL PIDFILE LOG : until the server answers anything; a minute at most
wait_for() {
  for _ in $(seq 300); do
    curl -sS -o /dev/null --max-time 5 "$1" 2>/dev/null && return 0
    alive "$2" || break
    sleep 0.2
  done
  tail -20 "$3" >&2 || true
  die "no answer from $1 (the log is $3)"
}

# main "$@" : the command line that all counterparts share; the script defines start and stop, $home and $base
main() {
  : "${home:?}" "${base:?}"
  case "${1:-start}" in
    start)
      grep -qs "_BASE=$base\$" "$home/env" || stop # it may run with another port from an earlier start
      start
      cat "$home/env"
      ;;
    stop) stop ;;
    env)
      [ -f "$home/env" ] || die "not started yet: $0 start"
      cat "$home/env"
      ;;
    *) die "usage: $0 [start|stop|env]" ;;
  esac
}
