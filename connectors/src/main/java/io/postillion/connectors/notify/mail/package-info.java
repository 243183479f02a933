/** E-mail, by SMTP. */
@NullMarked
package io.postillion.connectors.notify.mail;

import org.jspecify.annotations.NullMarked;
