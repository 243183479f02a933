package io.postillion.core.brand;

/** What the configuration says about channels. */
public interface ConfiguredChannels {

  /** Whether it names one so; what was set of it at the desk then rests. */
  boolean name(ChannelId id);
}
