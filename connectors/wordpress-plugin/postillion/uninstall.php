<?php
/**
 * Takes everything along that the plugin has stored. The social posts themselves stay where they are.
 *
 * @package Postillion
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'postillion_webhook_url' );
delete_option( 'postillion_webhook_secret' );
delete_post_meta_by_key( 'postillion_status' );
