package io.postillion.core.brief;

import io.postillion.core.brand.BrandId;

/** How good a brief each brand wants before anything is written. */
public interface BriefThreshold {

  /** What article and brief reach as soon as there is something to write from. */
  int USUAL = 30;

  /** 0 to {@value BriefScore#MOST}. */
  int least(BrandId brand);
}
