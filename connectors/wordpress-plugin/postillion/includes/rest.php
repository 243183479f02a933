<?php
/**
 * `/wp-json/postillion/v1/posts/{id}/status`: GET reads the status of an article, POST or PUT replaces it.
 *
 * Unlike `wp/v2` this leaves the article itself alone: no new modification date, no revision, no hooks of a saved post.
 * So the write-back does not look like a change of the article to whoever polls for changes.
 *
 * @package Postillion
 */

namespace Postillion;

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', __NAMESPACE__ . '\register_routes' );

function register_routes() {
	register_rest_route(
		'postillion/v1',
		'/posts/(?P<id>\d+)/status',
		array(
			'args'   => array(
				'id' => array(
					'description' => __( 'The article.', 'postillion' ),
					'type'        => 'integer',
				),
			),
			array(
				'methods'             => \WP_REST_Server::READABLE,
				'callback'            => __NAMESPACE__ . '\read_status',
				'permission_callback' => __NAMESPACE__ . '\may_edit',
			),
			array(
				'methods'             => 'POST, PUT',
				'callback'            => __NAMESPACE__ . '\write_status',
				'permission_callback' => __NAMESPACE__ . '\may_edit',
				'args'                => status_args(),
			),
			'schema' => function () {
				return array(
					'$schema' => 'http://json-schema.org/draft-04/schema#',
					'title'   => META,
				) + status_schema();
			},
		)
	);
}

/**
 * The registered form, more lenient for a caller: optional fields may be missing or null, unknown ones are dropped.
 */
function status_args() {
	$args                        = status_schema()['properties'];
	$args['status']['required']  = true;
	$args['updated']['type']     = array( 'string', 'null' );
	$args['posts']['default']    = array();
	$post                        = &$args['posts']['items'];
	$post['properties']['permalink']['type']   = array( 'string', 'null' );
	$post['properties']['publishedAt']['type'] = array( 'string', 'null' );
	foreach ( array( 'channel', 'network', 'status' ) as $field ) {
		$post['properties'][ $field ]['required'] = true;
	}
	return $args;
}

/**
 * @return true|\WP_Error
 */
function may_edit( \WP_REST_Request $request ) {
	$id = (int) $request['id'];
	if ( ! is_user_logged_in() ) {
		return new \WP_Error(
			'rest_not_logged_in',
			__( 'Log in with a user name and an application password (Users > Profile > Application Passwords). If you did: it is wrong or revoked, or the web server drops the header Authorization.', 'postillion' ),
			array( 'status' => 401 )
		);
	}
	if ( ! in_array( get_post_type( $id ), article_types(), true ) ) {
		return new \WP_Error(
			'rest_post_invalid_id',
			/* translators: %d: a number. */
			sprintf( __( 'There is no article %d here. It may have been deleted: stop updating it. If it is of another post type, add that type with the filter postillion_post_types.', 'postillion' ), $id ),
			array( 'status' => 404 )
		);
	}
	if ( ! current_user_can( 'edit_post', $id ) ) {
		return new \WP_Error(
			'rest_cannot_edit',
			/* translators: 1: a user name, 2: a number. */
			sprintf( __( 'The user %1$s may not edit article %2$d. Connect Postillion with a user who has the role Editor.', 'postillion' ), wp_get_current_user()->user_login, $id ),
			array( 'status' => 403 )
		);
	}
	return true;
}

function read_status( \WP_REST_Request $request ) {
	return rest_ensure_response( status_of( (int) $request['id'] ) );
}

/**
 * Answers with what is stored afterwards, which is the status that was there before if that one is newer.
 */
function write_status( \WP_REST_Request $request ) {
	$id     = (int) $request['id'];
	$status = clean_status( $request->get_params() );
	if ( '' === $status['updated'] ) {
		$status['updated'] = gmdate( 'Y-m-d\TH:i:s\Z' );
	}
	if ( status_of( $id ) !== $status && ! update_post_meta( $id, META, wp_slash( $status ) ) ) {
		return new \WP_Error(
			'postillion_not_stored',
			__( 'WordPress could not store the status. Try again later; if it stays so, look at the database of the site.', 'postillion' ),
			array( 'status' => 500 )
		);
	}
	return rest_ensure_response( status_of( $id ) );
}
