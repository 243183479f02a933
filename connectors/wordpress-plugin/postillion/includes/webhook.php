<?php
/**
 * Tells Postillion that an article was published, changed or withdrawn.
 *
 * The message is a hint (`{"event":"post.published","id":123}`), signed the Standard Webhooks way; Postillion then reads
 * the article itself. It is sent once, after the editor has got the page; what gets lost, Postillion finds by polling.
 *
 * @package Postillion
 */

namespace Postillion;

defined( 'ABSPATH' ) || exit;

add_action( 'wp_after_insert_post', __NAMESPACE__ . '\notice_save', 10, 4 );
add_action( 'before_delete_post', __NAMESPACE__ . '\notice_delete', 10, 2 );

/**
 * This hook comes after categories, picture and other meta are stored, so Postillion reads the whole article.
 */
function notice_save( $post_id, $post, $update, $before ) {
	$is  = 'publish' === $post->post_status;
	$was = $before && 'publish' === $before->post_status;
	if ( $is || $was ) {
		notify( $post, $is && $was ? 'post.updated' : ( $is ? 'post.published' : 'post.unpublished' ) );
	}
}

function notice_delete( $post_id, $post ) {
	if ( 'publish' === $post->post_status ) {
		notify( $post, 'post.unpublished' );
	}
}

/**
 * Sends when all else is done, at most one message per article and request: an update right after the publication is
 * part of it.
 */
function notify( $post, $event ) {
	static $events = null;
	if ( ! in_array( $post->post_type, article_types(), true ) ) {
		return;
	}
	if ( null === $events ) {
		$events = array();
		add_action(
			'shutdown',
			function () use ( &$events ) {
				finish_response();
				foreach ( $events as $id => $event ) {
					send( $event, $id );
				}
			},
			PHP_INT_MAX
		);
	}
	if ( ! isset( $events[ $post->ID ] ) || 'post.updated' !== $event ) {
		$events[ $post->ID ] = $event;
	}
}

/**
 * Gives the person the page before the messages go out. Where PHP cannot do that (mod_php), a Postillion that does not
 * answer holds the page up for as long as the message may take.
 */
function finish_response() {
	if ( function_exists( 'fastcgi_finish_request' ) ) {
		fastcgi_finish_request();
	} elseif ( function_exists( 'litespeed_finish_request' ) ) {
		litespeed_finish_request();
	}
}

function send( $event, $post_id ) {
	$url = get_option( 'postillion_webhook_url', '' );
	$key = signing_key( get_option( 'postillion_webhook_secret', '' ) );
	if ( '' === $url || '' === $key ) {
		return;
	}
	$id        = 'msg_' . wp_generate_uuid4();
	$timestamp = (string) time();
	$body      = wp_json_encode(
		array(
			'event' => $event,
			'id'    => $post_id,
		)
	);
	wp_remote_post(
		$url,
		array(
			'blocking'    => false,
			'timeout'     => 2, // seconds; even a call that does not block lasts until the answer begins.
			'redirection' => 0,
			'headers'     => array(
				'Content-Type'      => 'application/json',
				'webhook-id'        => $id,
				'webhook-timestamp' => $timestamp,
				'webhook-signature' => 'v1,' . base64_encode( hash_hmac( 'sha256', "$id.$timestamp.$body", $key, true ) ),
			),
			'body'        => $body,
		)
	);
}

/**
 * The bytes of a secret `whsec_…`.
 *
 * @return string empty when the secret is not a base64 text of 24 to 64 bytes after `whsec_`, as Standard Webhooks ask.
 */
function signing_key( $secret ) {
	if ( 0 !== strpos( $secret, 'whsec_' ) ) {
		return '';
	}
	$key = (string) base64_decode( substr( $secret, strlen( 'whsec_' ) ), true );
	return strlen( $key ) >= 24 && strlen( $key ) <= 64 ? $key : '';
}
