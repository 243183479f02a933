package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import java.net.URI;
import java.util.List;

/** What the configuration says about sources. */
public interface ConfiguredSources {

  /** Whether it names one so; what was set of it at the desk then rests. */
  boolean name(SourceId id);

  /** What its sources of a brand read. */
  List<Reading> of(BrandId brand);

  /**
   * @param name as people know it
   */
  record Reading(String name, URI address) {}
}
