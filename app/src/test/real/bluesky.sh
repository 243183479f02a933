#!/bin/bash
# A real Bluesky server (PDS) with its identity directory, on loopback, with the accounts alice.test and bob.test.
#
#   bluesky.sh [start|stop|env]      PDS_PORT=2583  PLC_PORT=2582  PDS_RATE_LIMITS=1 switches the real limits on
#
# The directory keeps identities in memory, so every start begins with fresh accounts and an empty repository.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

port=${PDS_PORT:-2583}
directory_port=${PLC_PORT:-2582}
home=$REAL_ROOT/bluesky
base=http://localhost:$port

start() {
  need_debian curl g++ make python3 # the last three compile SQLite's binding
  use_node 22
  npm_install "$home" @atproto/pds@0.5.35 @did-plc/server@0.0.1
  alive "$home/pid" || serve
  ensure_account alice
  ensure_account bob
}

stop() {
  halt "$home/pid"
}

serve() {
  need_port "$port" PDS_PORT
  need_port "$directory_port" PLC_PORT
  rm -rf "$home/data"
  mkdir -p "$home/data/blobs" "$home/data/tmp"
  cp "$HERE/support/bluesky-server.mjs" "$HERE/support/loopback.cjs" "$home/" # beside the packages they import

  local settings=(
    "NODE_OPTIONS=--require $home/loopback.cjs"
    LOG_ENABLED=true LOG_LEVEL=warn
    "PLC_PORT=$directory_port"
    "PDS_PORT=$port" PDS_HOSTNAME=localhost PDS_DEV_MODE=true
    "PDS_DATA_DIRECTORY=$home/data"
    "PDS_BLOBSTORE_DISK_LOCATION=$home/data/blobs" "PDS_BLOBSTORE_DISK_TMP_LOCATION=$home/data/tmp"
    "PDS_DID_PLC_URL=http://localhost:$directory_port"
    PDS_SERVICE_HANDLE_DOMAINS=.test PDS_INVITE_REQUIRED=false PDS_ENABLE_DID_DOC_WITH_SESSION=true
    PDS_DISABLE_SSRF_PROTECTION=true # everything here is on loopback
    # secrets of a server that lives for one test run
    PDS_JWT_SECRET=jwt-secret-for-tests-only-000001 PDS_ADMIN_PASSWORD=admin-pass
    "PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX=$(printf '1%.0s' {1..64})"
    # there is no app view: reading timelines fails fast, writing posts does not need it
    PDS_BSKY_APP_VIEW_URL=http://127.0.0.1:9 PDS_BSKY_APP_VIEW_DID=did:web:appview.invalid
    PDS_BSKY_APP_VIEW_CDN_URL_PATTERN=http://127.0.0.1:9/%s/%s/%s
  )
  [ "${PDS_RATE_LIMITS:-0}" = 1 ] && settings+=(PDS_RATE_LIMITS_ENABLED=true)

  launch "$home/pid" "$home/log" env -C "$home" "${settings[@]}" node bluesky-server.mjs
  wait_for "$base/xrpc/_health" "$home/pid" "$home/log"
  cat >"$home/env" <<ENV
PDS_BASE=$base
PLC_BASE=http://localhost:$directory_port
PDS_HANDLE=alice.test
PDS_PASSWORD=alice-pass-1
PDS_HANDLE2=bob.test
PDS_PASSWORD2=bob-pass-1
PDS_ADMIN=admin:admin-pass
ENV
}

ensure_account() {
  local handle=$1.test password=$1-pass-1
  call createSession "{\"identifier\":\"$handle\",\"password\":\"$password\"}" 2>/dev/null ||
    call createAccount "{\"handle\":\"$handle\",\"email\":\"$1@example.test\",\"password\":\"$password\"}"
}

call() {
  curl -fsS -o /dev/null -H 'Content-Type: application/json' -d "$2" "$base/xrpc/com.atproto.server.$1"
}

main "$@"
