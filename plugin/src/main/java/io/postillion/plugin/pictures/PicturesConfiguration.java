package io.postillion.plugin.pictures;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pictures that networks fetch. */
@Configuration(proxyBeanMethods = false)
@Import(PublicPicture.class)
public class PicturesConfiguration {}
