package io.postillion.core.content;

/** The live connections behind the configured sources. */
public interface CmsConnections {

  /**
   * @throws io.postillion.core.NotFoundException when no such source is configured
   */
  Cms to(SourceId source);
}
