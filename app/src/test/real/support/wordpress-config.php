<?php
/**
 * wp-config.php of a WordPress that lives for tests on loopback. Where it listens and finds its database comes from
 * the file beside it, which wordpress.sh writes.
 */
$here = require __DIR__ . '/where.php';

define( 'DB_NAME', 'wp' );
define( 'DB_USER', 'wp' );
define( 'DB_PASSWORD', 'wp' );
define( 'DB_HOST', 'localhost:' . $here['socket'] );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', "test-$name-key" );
	define( $name . '_SALT', "test-$name-salt" );
}

define( 'WP_HOME', $here['public'] ); // what readers see, as behind a reverse proxy.
define( 'WP_SITEURL', $here['url'] );
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // allows application passwords over plain http.
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); // nothing leaves this machine.
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISALLOW_FILE_MODS', true );
define( 'WP_DEBUG', true ); // a notice from our plugin is a defect; wordpress.sh names the log.
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', $here['log'] );

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
