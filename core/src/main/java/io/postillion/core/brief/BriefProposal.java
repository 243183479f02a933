package io.postillion.core.brief;

import io.postillion.core.content.ArticleId;
import java.time.Instant;

/** Fillings that were proposed for an article's brief, kept so that everyone sees who said what. */
public record BriefProposal(ArticleId article, Fillings fillings, Instant at) {}
