<?php
/**
 * Router of PHP's built-in web server: files as they are, folders with an index.php, and WordPress for all the rest.
 */
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$root = $_SERVER['DOCUMENT_ROOT'];
$file = $root . $path;

if ( '/' !== $path && is_file( $file ) ) {
	return false;
}
$folder = '/' !== $path && is_file( rtrim( $file, '/' ) . '/index.php' ) ? rtrim( $path, '/' ) : '';

$_SERVER['SCRIPT_NAME']     = $folder . '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $root . $folder . '/index.php';
chdir( $root . $folder );
require $_SERVER['SCRIPT_FILENAME'];
