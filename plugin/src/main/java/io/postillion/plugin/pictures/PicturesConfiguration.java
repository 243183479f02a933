package io.postillion.plugin.pictures;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pictures that networks fetch. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "postillion.pictures.enabled", matchIfMissing = true)
@Import(PublicPicture.class)
public class PicturesConfiguration {}
