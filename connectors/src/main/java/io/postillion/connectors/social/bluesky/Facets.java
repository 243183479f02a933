package io.postillion.connectors.social.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.core.check.Links;
import io.postillion.core.check.Span;
import io.postillion.core.check.TextLengths;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes links, hashtags and mentions of a text live: without a facet they are dead text. A facet
 * points into the text's UTF-8 bytes. Source: lexicon {@code app.bsky.richtext.facet}; what counts
 * as a tag or a mention follows the detection of the official clients.
 */
final class Facets {

  private static final String TYPE = "app.bsky.richtext.facet";

  private static final Pattern MENTION =
      Pattern.compile(
          "(?<=^|[\\s(])@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+"
              + "[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?![a-zA-Z0-9-])",
          Pattern.MULTILINE);

  private static final Pattern TAG =
      Pattern.compile(
          "(?<=^|[\\s(])[#＃](?!\\uFE0F)([^\\s#＃\\u00AD\\u2060\\u200A-\\u200D\\u20E2]+)",
          Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern CLOSING = Pattern.compile("\\p{P}+$");
  private static final Pattern WORDLESS = Pattern.compile("[\\p{Nd}\\p{P}]*");
  private static final int MAX_TAG_GRAPHEMES = 64;
  private static final int MAX_TAG_BYTES = 640;

  private final String text;
  private final Map<Integer, ObjectNode> byStart = new TreeMap<>();

  private Facets(String text) {
    this.text = text;
  }

  /**
   * @param didOf the account behind a handle; empty leaves the mention plain text
   * @return in the order of the text
   */
  static ArrayNode of(String text, Function<String, Optional<String>> didOf) {
    Facets facets = new Facets(text);
    StringBuilder rest = new StringBuilder(text);
    for (Span link : Links.in(text)) {
      facets.add(link.start(), link.end(), "link", "uri", text.substring(link.start(), link.end()));
      rest.replace(link.start(), link.end(), "_".repeat(link.end() - link.start()));
    }
    MENTION.matcher(rest).results().forEach(found -> facets.mention(found, didOf));
    TAG.matcher(rest).results().forEach(facets::tag);
    return JsonNodeFactory.instance.arrayNode().addAll(facets.byStart.values());
  }

  private void mention(MatchResult found, Function<String, Optional<String>> didOf) {
    didOf
        .apply(found.group(1))
        .ifPresent(did -> add(found.start(), found.end(), "mention", "did", did));
  }

  private void tag(MatchResult found) {
    String tag = CLOSING.matcher(found.group(1)).replaceFirst("");
    if (!WORDLESS.matcher(tag).matches()
        && TextLengths.graphemes().of(tag) <= MAX_TAG_GRAPHEMES
        && TextLengths.utf8Bytes().of(tag) <= MAX_TAG_BYTES) {
      add(found.start(), found.start(1) + tag.length(), "tag", "tag", tag);
    }
  }

  private void add(int start, int end, String feature, String key, String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode facet = json.objectNode();
    facet.putObject("index").put("byteStart", bytesTo(start)).put("byteEnd", bytesTo(end));
    facet.putArray("features").addObject().put("$type", TYPE + "#" + feature).put(key, value);
    byStart.put(start, facet);
  }

  private int bytesTo(int index) {
    return text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }
}
