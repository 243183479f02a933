<?php
/**
 * Settings > Postillion: where to report published articles, and the secret to sign with.
 *
 * @package Postillion
 */

namespace Postillion;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_settings' );
add_action(
	'admin_menu',
	function () {
		add_options_page( __( 'Postillion', 'postillion' ), __( 'Postillion', 'postillion' ), 'manage_options', 'postillion', __NAMESPACE__ . '\print_settings' );
	}
);
add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	function ( $links ) {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=postillion' ) ), esc_html__( 'Settings', 'postillion' ) );
		return array_merge( array( 'settings' => $link ), $links );
	}
);

function register_settings() {
	register_setting(
		'postillion',
		'postillion_webhook_url',
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => __NAMESPACE__ . '\clean_webhook_url',
		)
	);
	register_setting(
		'postillion',
		'postillion_webhook_secret',
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => __NAMESPACE__ . '\clean_webhook_secret',
		)
	);
}

/**
 * What cannot be used is refused with a reason, and the former value stays.
 */
function clean_webhook_url( $value ) {
	$url = trim( (string) $value );
	if ( '' === $url || ( wp_parse_url( $url, PHP_URL_HOST ) && esc_url_raw( $url, array( 'http', 'https' ) ) === $url ) ) {
		return $url;
	}
	return refuse( 'postillion_webhook_url', __( 'The webhook URL must be a whole address that begins with https:// (or http:// in your own network).', 'postillion' ) );
}

function clean_webhook_secret( $value ) {
	$secret = trim( (string) $value );
	if ( '' === $secret || '' !== signing_key( $secret ) ) {
		return $secret;
	}
	return refuse( 'postillion_webhook_secret', __( 'The shared secret must be whsec_ and then 24 to 64 random bytes in base64. Copy it from Postillion.', 'postillion' ) );
}

function refuse( $option, $reason ) {
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( $option, 'invalid', $reason );
	}
	return get_option( $option, '' );
}

function print_settings() {
	$url    = get_option( 'postillion_webhook_url', '' );
	$secret = get_option( 'postillion_webhook_secret', '' );
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Postillion', 'postillion' ); ?></h1>
		<p><?php esc_html_e( 'Postillion learns at once when an article is published, changed or withdrawn. Without these settings it learns it a little later, when it looks for changes itself.', 'postillion' ); ?></p>
		<?php if ( '' !== $url && '' === $secret ) : ?>
			<div class="notice notice-warning inline"><p><?php esc_html_e( 'Nothing is sent yet: the shared secret is missing.', 'postillion' ); ?></p></div>
		<?php endif; ?>
		<form method="post" action="options.php">
			<?php settings_fields( 'postillion' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="postillion_webhook_url"><?php esc_html_e( 'Webhook URL', 'postillion' ); ?></label></th>
					<td>
						<input type="url" class="regular-text code" id="postillion_webhook_url" name="postillion_webhook_url" value="<?php echo esc_attr( $url ); ?>" aria-describedby="postillion_webhook_url_help">
						<p class="description" id="postillion_webhook_url_help"><?php esc_html_e( 'Leave it empty to send nothing.', 'postillion' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="postillion_webhook_secret"><?php esc_html_e( 'Shared secret', 'postillion' ); ?></label></th>
					<td>
						<input type="password" class="regular-text code" id="postillion_webhook_secret" name="postillion_webhook_secret" value="<?php echo esc_attr( $secret ); ?>" autocomplete="off" spellcheck="false" aria-describedby="postillion_webhook_secret_help">
						<p class="description" id="postillion_webhook_secret_help"><?php esc_html_e( 'Begins with whsec_. Postillion has the same one and knows by it that a message comes from this site.', 'postillion' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
