<?php
/**
 * Run on the command line: `php wordpress-setup.php install|configure FOLDER`.
 *
 * install    makes the site and its users, once, and prints their application passwords, which exist in clear only now
 * configure  activates our plugin and sets its webhook from WP_WEBHOOK_URL and WP_WEBHOOK_SECRET where these are given
 */
list( , $task, $root ) = $argv;

$_SERVER['HTTP_HOST']       = '127.0.0.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
if ( 'install' === $task ) {
	define( 'WP_INSTALLING', true );
}
require "$root/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

'install' === $task ? postillion_install() : postillion_configure();

function postillion_install() {
	global $wp_rewrite;
	if ( ! is_blog_installed() ) {
		wp_install( 'Test CMS', 'admin', 'admin@example.test', true, '', 'admin-pass-1' );
	}
	update_option( 'timezone_string', 'Europe/Stockholm' ); // not UTC, on purpose.
	$wp_rewrite->init();
	$wp_rewrite->set_permalink_structure( '/%year%/%monthnum%/%postname%/' );
	flush_rewrite_rules( false );

	$roles = array(
		'admin'      => 'administrator',
		'editor'     => 'editor',
		'author'     => 'author',
		'subscriber' => 'subscriber',
	);
	foreach ( $roles as $login => $role ) {
		if ( ! username_exists( $login ) ) {
			wp_insert_user(
				array(
					'user_login' => $login,
					'user_pass'  => "$login-pass-1",
					'user_email' => "$login@example.test",
					'role'       => $role,
				)
			);
		}
		$id = get_user_by( 'login', $login )->ID;
		WP_Application_Passwords::delete_all_application_passwords( $id );
		list( $password ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'postillion' ) );
		echo 'WP_' . strtoupper( $login ) . "_APP_PASSWORD=$password\n";
	}
}

function postillion_configure() {
	$problem = activate_plugin( 'postillion/postillion.php' );
	if ( is_wp_error( $problem ) ) {
		fwrite( STDERR, 'The plugin could not be activated: ' . $problem->get_error_message() . "\n" );
		exit( 1 );
	}
	Postillion\register_settings(); // a plugin activated just now has missed its hooks, and with them its checks.
	foreach ( array( 'url', 'secret' ) as $setting ) {
		$given = getenv( 'WP_WEBHOOK_' . strtoupper( $setting ) );
		if ( false !== $given ) {
			update_option( "postillion_webhook_$setting", $given );
			if ( get_option( "postillion_webhook_$setting" ) !== $given ) {
				fwrite( STDERR, "The plugin does not accept this webhook $setting: $given\n" );
				exit( 1 );
			}
		}
		echo 'WP_WEBHOOK_' . strtoupper( $setting ) . '=' . get_option( "postillion_webhook_$setting" ) . "\n";
	}
	echo 'WP_VERSION=' . get_bloginfo( 'version' ) . "\n";
}
