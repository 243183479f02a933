#!/bin/bash
# A real WordPress on loopback, with its database, our plugin, and four users (admin, editor, author, subscriber).
#
#   wordpress.sh [start|stop|env]
#
#   WP_FLAVOUR=6.1           6.1 as Debian 12 installs it; 7.1 is the current one of Debian sid, unpacked, not installed
#   WP_PORT=8101             both versions can run side by side when these two ports differ
#   WP_DB_PORT=33061
#   WP_PUBLIC=https://blog.acme.example   what readers' addresses begin with, as behind a reverse proxy: a post that
#                            points to 127.0.0.1 would be refused by our own checks, and rightly so
#   WP_WEBHOOK_URL=          where the plugin reports published articles; unset: as it was, empty: nowhere
#   WP_WEBHOOK_SECRET=       whsec_... ; unset: as it was, or made up
set -euo pipefail
. "$(dirname "$0")/lib.sh"

flavour=${WP_FLAVOUR:-6.1}
port=${WP_PORT:-8101}
db_port=${WP_DB_PORT:-33061}
home=$REAL_ROOT/wordpress-$flavour
base=http://127.0.0.1:$port
public=${WP_PUBLIC:-https://blog.acme.example}
site=$home/site
socket=$home/mysql.sock
plugin=$HERE/../../../../connectors/wordpress-plugin/postillion

start() {
  need_debian curl mariadb-server php-cli php-mysql php-gd php-xml php-mbstring php-curl php-intl
  mkdir -p "$home"
  [ -d "$site" ] || lay_out_site
  configure_site
  alive "$home/mysql.pid" || start_database
  [ -s "$home/passwords" ] || set_up install passwords
  if [ -n "${WP_WEBHOOK_URL:-}" ]; then
    export WP_WEBHOOK_SECRET=${WP_WEBHOOK_SECRET:-$(former_secret || new_secret)}
  fi
  set_up configure settings
  alive "$home/web.pid" || start_web
  {
    echo "WP_BASE=$base"
    echo "WP_PUBLIC=$public"
    echo "WP_USER=admin"
    cat "$home/passwords" "$home/settings"
    echo "WP_DEBUG_LOG=$home/debug.log"
  } >"$home/env"
}

stop() {
  halt "$home/web.pid"
  halt "$home/mysql.pid"
}

# A folder with WordPress in it that is ours to write in. Debian spreads WordPress over several packages and joins
# them with symbolic links; here the links are followed once and the files copied.
lay_out_site() {
  local system=
  if [ "$flavour" = 6.1 ]; then
    need_debian wordpress
  else
    system=$home/debian
    [ -d "$system" ] || unpack_debian sid "$system" wordpress wordpress-theme-twentytwentyfive libphp-phpmailer \
      php-getid3 libjs-cropper libjs-jquery libjs-jquery-ui libjs-lodash libjs-prototype libjs-underscore
    redirect_links "$system"
  fi
  rm -rf "$site.new"
  mkdir -p "$site.new/wp-content"
  copy_following_links "$system/usr/share/wordpress" "$site.new"
  copy_following_links "$system/var/lib/wordpress/wp-content" "$site.new/wp-content"
  mkdir -p "$site.new/wp-content"/{uploads,plugins,themes}
  mv "$site.new" "$site"
}

# absolute links of unpacked packages lead into the real system; lead them to the unpacked neighbour instead
redirect_links() {
  local link target
  find "$1" -type l | while read -r link; do
    target=$(readlink "$link")
    [[ $target == /* && -e $1$target ]] && ln -sfn "$1$target" "$link"
  done || true # the last link may need nothing
}

# some links dangle (packages that WordPress merely suggests), so tar is allowed to miss files
copy_following_links() {
  [ -d "$1" ] || return 0
  { tar -C "$1" -ch --ignore-failed-read . 2>/dev/null || true; } | tar -C "$2" -x
}

configure_site() {
  cp "$HERE/support/wordpress-config.php" "$site/wp-config.php"
  ln -sfn "$(realpath "$plugin")" "$site/wp-content/plugins/postillion"
  cat >"$site/where.php" <<PHP
<?php
return array( 'url' => '$base', 'public' => '$public', 'socket' => '$socket', 'log' => '$home/debug.log' );
PHP
}

start_database() {
  need_port "$db_port" WP_DB_PORT
  local me
  me=$(id -un)
  [ -d "$home/db/mysql" ] || mariadb-install-db --no-defaults --user="$me" --datadir="$home/db" \
    --auth-root-authentication-method=normal --skip-test-db >"$home/mysql-install.log" 2>&1
  launch "$home/mysql.pid" "$home/mysql.log" mariadbd --no-defaults --user="$me" --datadir="$home/db" \
    --socket="$socket" --bind-address=127.0.0.1 --port="$db_port" --pid-file="$home/mysqld.pid" \
    --skip-log-bin --performance-schema=OFF --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=2
  for _ in $(seq 150); do
    sql 'SELECT 1' >/dev/null 2>&1 && break
    sleep 0.2
  done
  sql "CREATE DATABASE IF NOT EXISTS wp CHARACTER SET utf8mb4;
       CREATE USER IF NOT EXISTS wp@localhost IDENTIFIED BY 'wp';
       GRANT ALL ON wp.* TO wp@localhost" || die "the database did not start (see $home/mysql.log)"
}

sql() {
  mariadb --no-defaults --user=root --socket="$socket" --execute="$1"
}

# set_up TASK FILE : run wordpress-setup.php, keep the settings that it prints
set_up() {
  php -d memory_limit=512M -d sendmail_path=/bin/true "$HERE/support/wordpress-setup.php" "$1" "$site" >"$home/$2.new" ||
    die "WordPress could not be set up ($1): $(cat "$home/$2.new")"
  mv "$home/$2.new" "$home/$2"
}

former_secret() {
  sed -n 's/^WP_WEBHOOK_SECRET=//p' "$home/settings" 2>/dev/null | grep .
}

new_secret() {
  echo "whsec_$(head -c 32 /dev/urandom | base64 -w0)"
}

start_web() {
  need_port "$port" WP_PORT
  launch "$home/web.pid" "$home/web.log" env PHP_CLI_SERVER_WORKERS=4 \
    php -d memory_limit=256M -d upload_max_filesize=64M -d post_max_size=64M -d display_errors=0 \
    -d sendmail_path=/bin/true \
    -S "127.0.0.1:$port" -t "$site" "$HERE/support/wordpress-router.php"
  wait_for "$base/wp-json/" "$home/web.pid" "$home/web.log"
}

main "$@"
