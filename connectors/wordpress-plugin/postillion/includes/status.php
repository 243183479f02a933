<?php
/**
 * The status of an article: what Postillion made of it. It is one post meta, written by Postillion and shown to people
 * who may edit the article; the public sees nothing of it.
 *
 * @package Postillion
 */

namespace Postillion;

defined( 'ABSPATH' ) || exit;

const META      = 'postillion_status';
const MAX_POSTS = 100;

// An instant as RFC 3339 has it, with a zone; or nothing.
const INSTANT = '^$|^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$';

add_action( 'init', __NAMESPACE__ . '\register_status' );

function register_status() {
	foreach ( article_types() as $type ) {
		register_post_meta(
			$type,
			META,
			array(
				'type'              => 'object',
				'description'       => __( 'Social posts that Postillion made from this article.', 'postillion' ),
				'single'            => true,
				'default'           => no_status(),
				'sanitize_callback' => __NAMESPACE__ . '\clean_status',
				'auth_callback'     => function ( $allowed, $key, $post_id, $user_id ) {
					return user_can( $user_id, 'edit_post', $post_id );
				},
				'show_in_rest'      => array( 'schema' => status_schema() ),
			)
		);
	}
	add_filter( 'update_post_metadata', __NAMESPACE__ . '\keep_newer_status', 10, 4 );
}

function no_status() {
	return array(
		'status'  => '',
		'updated' => '',
		'posts'   => array(),
	);
}

/**
 * The context is `edit`, so that `wp/v2` shows the meta to editors only: drafts and rejections are nobody else's business.
 */
function status_schema() {
	return array(
		'type'       => 'object',
		'context'    => array( 'edit' ),
		'properties' => array(
			'status'  => array(
				'type'      => 'string',
				'maxLength' => 60,
			),
			'updated' => array(
				'type'    => 'string',
				'pattern' => INSTANT,
			),
			'posts'   => array(
				'type'     => 'array',
				'maxItems' => MAX_POSTS,
				'items'    => array(
					'type'       => 'object',
					'properties' => array(
						'channel'     => array(
							'type'      => 'string',
							'maxLength' => 200,
						),
						'network'     => array(
							'type'      => 'string',
							'maxLength' => 60,
						),
						'status'      => array(
							'type'      => 'string',
							'maxLength' => 60,
						),
						'permalink'   => array(
							'type'   => 'string',
							'format' => 'uri',
						),
						'publishedAt' => array(
							'type'    => 'string',
							'pattern' => INSTANT,
						),
					),
				),
			),
		),
	);
}

/**
 * Makes any value a status of the registered form: all fields there, all texts plain, all links http or https.
 */
function clean_status( $value ) {
	$value = is_object( $value ) ? get_object_vars( $value ) : (array) $value;
	$posts = isset( $value['posts'] ) && is_array( $value['posts'] ) ? $value['posts'] : array();
	return array(
		'status'  => clean_text( $value, 'status' ),
		'updated' => clean_instant( $value, 'updated' ),
		'posts'   => array_map( __NAMESPACE__ . '\clean_post', array_slice( array_values( $posts ), 0, MAX_POSTS ) ),
	);
}

function clean_post( $value ) {
	$value = is_object( $value ) ? get_object_vars( $value ) : (array) $value;
	return array(
		'channel'     => clean_text( $value, 'channel' ),
		'network'     => clean_text( $value, 'network' ),
		'status'      => clean_text( $value, 'status' ),
		'permalink'   => esc_url_raw( clean_text( $value, 'permalink' ), array( 'http', 'https' ) ),
		'publishedAt' => clean_instant( $value, 'publishedAt' ),
	);
}

function clean_text( array $value, $field ) {
	return isset( $value[ $field ] ) && is_scalar( $value[ $field ] ) ? sanitize_text_field( $value[ $field ] ) : '';
}

function clean_instant( array $value, $field ) {
	$text = clean_text( $value, $field );
	return null === instant( $text ) ? '' : $text;
}

/**
 * @return \DateTimeImmutable|null
 */
function instant( $text ) {
	if ( '' === $text || ! preg_match( '/' . INSTANT . '/', $text ) ) {
		return null;
	}
	try {
		return new \DateTimeImmutable( $text );
	} catch ( \Exception $e ) {
		return null; // the 42nd of some month.
	}
}

/**
 * The newest status wins. A block editor that was open for an hour saves all meta as it was an hour ago, and messages
 * may overtake each other; neither brings an old status back.
 *
 * @return bool|null true when there is nothing to do, which WordPress takes for a success.
 */
function keep_newer_status( $done, $post_id, $key, $value ) {
	if ( META !== $key || null !== $done ) {
		return $done;
	}
	return is_older( clean_status( $value ), status_of( $post_id ) ) ? true : $done;
}

function is_older( array $status, array $than ) {
	$then = instant( $than['updated'] );
	$now  = instant( $status['updated'] );
	return null !== $then && ( null === $now || $now < $then );
}

function status_of( $post_id ) {
	return clean_status( get_post_meta( $post_id, META, true ) );
}

/**
 * What people read for a status, by its name in Postillion.
 */
function status_labels() {
	return array(
		'drafting'          => __( 'Drafting', 'postillion' ),
		'in review'         => __( 'In review', 'postillion' ),
		'changes requested' => __( 'Changes requested', 'postillion' ),
		'approved'          => __( 'Approved', 'postillion' ),
		'scheduled'         => __( 'Scheduled', 'postillion' ),
		'publishing'        => __( 'Publishing', 'postillion' ),
		'published'         => __( 'Published', 'postillion' ),
		'needs attention'   => __( 'Needs attention', 'postillion' ),
		'rejected'          => __( 'Rejected', 'postillion' ),
		'cancelled'         => __( 'Cancelled', 'postillion' ),
		'retracted'         => __( 'Retracted', 'postillion' ),
	);
}

/**
 * `in review`, `in-review` and `IN_REVIEW` are one status; a status that this version does not know is shown as it is.
 */
function status_label( $status ) {
	$labels = status_labels();
	$name   = strtolower( str_replace( array( '_', '-' ), ' ', $status ) );
	return isset( $labels[ $name ] ) ? $labels[ $name ] : $status;
}

/**
 * Names that are written otherwise than with one capital letter. They are trade marks, not words, so nobody translates them.
 */
function network_labels() {
	return array(
		'linkedin' => 'LinkedIn',
		'tiktok'   => 'TikTok',
		'youtube'  => 'YouTube',
	);
}

function network_label( $network ) {
	$labels = network_labels();
	return isset( $labels[ $network ] ) ? $labels[ $network ] : ucfirst( $network );
}
