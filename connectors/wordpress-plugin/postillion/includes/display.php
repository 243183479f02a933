<?php
/**
 * Where editors see the status: a panel in the block editor, a box in the classic editor, a column in the list.
 *
 * @package Postillion
 */

namespace Postillion;

defined( 'ABSPATH' ) || exit;

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_panel' );
add_action( 'add_meta_boxes', __NAMESPACE__ . '\add_box', 10, 1 );
add_action( 'admin_init', __NAMESPACE__ . '\add_columns' );

function enqueue_panel() {
	$screen = get_current_screen();
	if ( ! $screen || 'post' !== $screen->base || ! in_array( $screen->post_type, article_types(), true ) ) {
		return; // this hook fires for the editors of widgets and templates, too.
	}
	wp_enqueue_script(
		'postillion-panel',
		plugins_url( 'assets/panel.js', FILE ),
		array( 'wp-components', 'wp-data', 'wp-date', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' ),
		VERSION,
		true
	);
	wp_set_script_translations( 'postillion-panel', 'postillion', plugin_dir_path( FILE ) . 'languages' );
	$labels = array(
		'statuses' => status_labels(),
		'networks' => network_labels(),
	);
	wp_add_inline_script(
		'postillion-panel',
		'window.postillionLabels = ' . wp_json_encode( $labels, JSON_HEX_TAG ) . ';',
		'before'
	);
}

function add_box( $post_type ) {
	if ( in_array( $post_type, article_types(), true ) ) {
		add_meta_box(
			'postillion',
			__( 'Postillion', 'postillion' ),
			function ( $post ) {
				print_status( $post->ID );
			},
			null,
			'side',
			'default',
			array( '__back_compat_meta_box' => true ) // the block editor has the panel instead.
		);
	}
}

function add_columns() {
	foreach ( article_types() as $type ) {
		add_filter(
			"manage_{$type}_posts_columns",
			function ( $columns ) {
				return $columns + array( 'postillion' => __( 'Postillion', 'postillion' ) );
			}
		);
		add_action(
			"manage_{$type}_posts_custom_column",
			function ( $column, $post_id ) {
				if ( 'postillion' === $column ) {
					print_status( $post_id );
				}
			},
			10,
			2
		);
	}
}

/**
 * The status in one word, and for each post its network, its status as a link to the post, the account and when.
 */
function print_status( $post_id ) {
	$status = status_of( $post_id );
	if ( no_status() === $status ) {
		printf(
			'<span aria-hidden="true">&#8212;</span><span class="screen-reader-text">%s</span>',
			esc_html__( 'No social posts.', 'postillion' )
		);
		return;
	}
	printf( '<strong>%s</strong>', esc_html( status_label( $status['status'] ) ) );
	if ( $status['posts'] ) {
		echo '<ul style="margin:4px 0 0">';
		array_map( __NAMESPACE__ . '\print_post', $status['posts'] );
		echo '</ul>';
	}
}

function print_post( array $post ) {
	$time = instant( $post['publishedAt'] );
	$when = null === $time ? '' : wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $time->getTimestamp() );
	echo '<li>' . esc_html( network_label( $post['network'] ) ) . ': ';
	if ( '' === $post['permalink'] ) {
		echo esc_html( status_label( $post['status'] ) );
	} else {
		printf(
			'<a href="%s" target="_blank" rel="noopener">%s</a>',
			esc_url( $post['permalink'], array( 'http', 'https' ) ),
			esc_html( status_label( $post['status'] ) )
		);
	}
	echo '<br><small>' . esc_html( implode( ', ', array_filter( array( $post['channel'], $when ) ) ) ) . '</small></li>';
}
