package io.postillion.core.memory;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** What people decided about voice rules; only ever added to. */
public interface VoiceDecisions {

  void add(BrandId brand, VoiceDecision decision);

  /** The last one about each rule, the newest first. */
  List<VoiceDecision> current(BrandId brand);
}
