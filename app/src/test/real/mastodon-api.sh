#!/bin/bash
# snac2 on loopback: a small, real ActivityPub server with the Mastodon API, accounts alice and bob. It is a lenient
# dialect: no idempotency keys, no DELETE, 422 with an empty body for a bad token.
#
#   mastodon-api.sh [start|stop|env]      MASTODON_PORT=8103
set -euo pipefail
. "$(dirname "$0")/lib.sh"

port=${MASTODON_PORT:-8103}
home=$REAL_ROOT/mastodon-api
base=http://localhost:$port
data=$home/data

start() {
  need_debian curl jq python3
  mkdir -p "$home"
  if [ -x /usr/bin/snac ]; then
    snac=/usr/bin/snac
  else
    snac=$home/debian/usr/bin/snac
    [ -x "$snac" ] || unpack_debian bookworm-backports "$home/debian" snac2
  fi
  # its address is part of all that snac stores, so another port means another server
  if ! [ -s "$home/passwords" ] || ! grep -qs "localhost:$port\"" "$data/server.json"; then
    create_server
  fi
  alive "$home/pid" || serve
  if ! accepts "$home/env"; then
    {
      echo "MASTODON_BASE=$base"
      echo "MASTODON_TOKEN=$(token_of alice)"
      echo "MASTODON_TOKEN2=$(token_of bob)"
    } >"$home/env.new"
    mv "$home/env.new" "$home/env"
  fi
}

stop() {
  halt "$home/pid"
}

create_server() {
  rm -rf "$data"
  # the questions of `snac init`: address, port, host name, path prefix, admin's e-mail
  printf '127.0.0.1\n%s\nlocalhost:%s\n\n\n' "$port" "$port" | "$snac" init "$data" >"$home/init.log" 2>&1
  python3 - "$data/server.json" <<'PYTHON'
import json, sys

with open(sys.argv[1]) as file:
    settings = json.load(file)
settings.update(protocol="http", address="127.0.0.1")
with open(sys.argv[1], "w") as file:
    json.dump(settings, file, indent=1)
PYTHON

  local user password
  for user in alice bob; do
    "$snac" adduser "$data" "$user" >>"$home/init.log" 2>&1
    password=$("$snac" resetpwd "$data" "$user" 2>&1 | grep -oE '[A-Za-z0-9+/=]{8,}$' | tail -1)
    echo "$user $password"
  done >"$home/passwords.new"
  mv "$home/passwords.new" "$home/passwords"
}

serve() {
  need_port "$port" MASTODON_PORT
  launch "$home/pid" "$home/log" "$snac" httpd "$data"
  wait_for "$base/api/v1/instance" "$home/pid" "$home/log"
}

# accepts ENVFILE : are there settings from an earlier start, and is their token still good at this address?
accepts() {
  grep -qsx "MASTODON_BASE=$base" "$1" || return 1
  local token
  token=$(sed -n 's/^MASTODON_TOKEN=//p' "$1")
  curl -fsS -o /dev/null -H "Authorization: Bearer $token" "$base/api/v1/accounts/verify_credentials" 2>/dev/null
}

# token_of USER : walk the OAuth code flow like an app does, with the login form filled in by us
token_of() {
  local user=$1 out_of_band=urn:ietf:wg:oauth:2.0:oob password app id secret code
  password=$(awk -v user="$user" '$1 == user { print $2 }' "$home/passwords")
  app=$(curl -fsS -d "client_name=postillion&redirect_uris=$out_of_band&scopes=read+write" "$base/api/v1/apps")
  id=$(jq -r .client_id <<<"$app")
  secret=$(jq -r .client_secret <<<"$app")
  code=$(curl -fsS -d state= --data-urlencode "login=$user" --data-urlencode "passwd=$password" \
    --data-urlencode "redir=$out_of_band" --data-urlencode "cid=$id" "$base/oauth/x-snac-login" |
    grep -oE '[0-9a-f]{32}' | head -1)
  [ -n "$code" ] || die "snac did not let $user log in (see $home/log)"
  curl -fsS -d "grant_type=authorization_code&redirect_uri=$out_of_band" -d "client_id=$id&client_secret=$secret" \
    -d "code=$code" "$base/oauth/token" | jq -er .access_token
}

main "$@"
