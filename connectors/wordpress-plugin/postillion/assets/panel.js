/**
 * The Postillion panel in the block editor's side bar. Plain JavaScript that browsers and WordPress run as it is.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
( function ( wp, labels ) {
	'use strict';

	var el = wp.element.createElement;
	var __ = wp.i18n.__;
	// Since WordPress 6.6 the panel lives in wp.editor, before in wp.editPost.
	var Panel = wp.editor.PluginDocumentSettingPanel || wp.editPost.PluginDocumentSettingPanel;

	function statusLabel( status ) {
		return labels.statuses[ status.toLowerCase().replace( /[_-]/g, ' ' ) ] || status;
	}

	function networkLabel( network ) {
		return labels.networks[ network ] || network.charAt( 0 ).toUpperCase() + network.slice( 1 );
	}

	function localTime( instant ) {
		return wp.date.dateI18n( wp.date.getSettings().formats.datetime, instant );
	}

	function link( url, text ) {
		return /^https?:\/\//i.test( url ) ? el( wp.components.ExternalLink, { href: url }, text ) : text;
	}

	function Post( props ) {
		var post = props.post;
		return el(
			'li',
			{ style: { marginBottom: '8px' } },
			el( 'strong', null, networkLabel( post.network ) ),
			': ',
			link( post.permalink, statusLabel( post.status ) ),
			el( 'br' ),
			el( 'small', null, post.channel, post.publishedAt ? ', ' + localTime( post.publishedAt ) : '' )
		);
	}

	function Status( props ) {
		var status = props.status;
		if ( ! status || ( ! status.status && ! status.posts.length ) ) {
			return el( 'p', null, __( 'No social posts have been made from this article yet.', 'postillion' ) );
		}
		return el(
			wp.element.Fragment,
			null,
			el( 'p', null, el( 'strong', null, statusLabel( status.status ) ) ),
			el(
				'ul',
				{ style: { margin: 0 } },
				status.posts.map( function ( post, index ) {
					return el( Post, { key: index, post: post } );
				} )
			),
			status.updated &&
				el(
					'p',
					{ style: { color: '#757575' } },
					/* translators: followed by a date and a time. */
					__( 'As of', 'postillion' ) + ' ' + localTime( status.updated )
				)
		);
	}

	function PostillionPanel() {
		var status = wp.data.useSelect( function ( select ) {
			var meta = select( 'core/editor' ).getEditedPostAttribute( 'meta' );
			return meta && meta.postillion_status;
		}, [] );
		return el(
			Panel,
			{ name: 'postillion', title: __( 'Postillion', 'postillion' ) },
			el( Status, { status: status } )
		);
	}

	wp.plugins.registerPlugin( 'postillion', { render: PostillionPanel, icon: 'share' } );
} )( window.wp, window.postillionLabels );
