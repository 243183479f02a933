package io.postillion.plugin.config;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What models may contain, and how often their folder ({@code postillion.engine.models}) is looked
 * at.
 *
 * @param allowCode whether scripts, classes and any expression may stand in models; whoever can
 *     deploy a model then runs code here
 * @param topics on which workers of the operator work, beside ours
 * @param lookEvery zero for never: then a start is needed
 */
@ConfigurationProperties("postillion.models")
public record ModelSettings(
    @DefaultValue("false") boolean allowCode,
    @DefaultValue Set<String> topics,
    @DefaultValue("10s") Duration lookEvery) {}
