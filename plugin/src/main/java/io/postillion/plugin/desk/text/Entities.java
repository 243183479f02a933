package io.postillion.plugin.desk.text;

import io.postillion.plugin.desk.text.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what networks colour in a post: links, hashtags, mentions. */
public final class Entities {

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s\"<>]+[^\\s\"<>.,;:!?)\\]'’»]", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_&/#])[#＃](?=[\\p{N}_]*\\p{L})[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}_@/])@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*(?:@[\\w.-]+\\w)?");

  private Entities() {}

  public static List<Mark> of(String text) {
    List<Mark> marks = new ArrayList<>();
    add(marks, LINK.matcher(text), Kind.LINK);
    add(marks, TAG.matcher(text), Kind.TAG);
    add(marks, MENTION.matcher(text), Kind.MENTION);
    return marks;
  }

  private static void add(List<Mark> marks, Matcher matcher, Kind kind) {
    while (matcher.find()) {
      int start = matcher.start();
      if (marks.stream().noneMatch(mark -> mark.covers(start))) {
        marks.add(new Mark(start, matcher.end(), kind, kind == Kind.LINK ? matcher.group() : ""));
      }
    }
  }
}
