<?php
/**
 * Plugin Name:       Postillion
 * Description:       Shows on each article which social posts Postillion made from it, and tells Postillion when an article is published, changed or withdrawn.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Postillion authors
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       postillion
 *
 * The Apache License 2.0 is compatible with version 3 of the GNU General Public License, under which WordPress
 * ("version 2 or later") may be used.
 *
 * SPDX-License-Identifier: Apache-2.0
 *
 * @package Postillion
 */

namespace Postillion;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

require __DIR__ . '/includes/status.php';
require __DIR__ . '/includes/rest.php';
require __DIR__ . '/includes/display.php';
require __DIR__ . '/includes/webhook.php';
require __DIR__ . '/includes/settings.php';

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'postillion', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	},
	1
);

/**
 * The post types that are articles. Their REST meta needs the feature `custom-fields`, which posts have.
 *
 * @return string[] names of post types, by default just `post`; sites with articles of other types use the filter.
 */
function article_types() {
	return (array) apply_filters( 'postillion_post_types', array( 'post' ) );
}
