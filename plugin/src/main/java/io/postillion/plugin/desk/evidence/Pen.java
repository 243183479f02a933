package io.postillion.plugin.desk.evidence;

import io.postillion.core.evidence.By;
import io.postillion.core.evidence.Check;
import io.postillion.core.evidence.Who;
import io.postillion.plugin.desk.evidence.Block.Fact;
import io.postillion.plugin.desk.evidence.Block.Kind;
import io.postillion.plugin.desk.frame.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one chapter. */
final class Pen {

  private final Words words;
  private final ZoneId zone;
  private final String id;
  private final String title;
  private final List<Block> blocks = new ArrayList<>();
  private List<Fact> facts = new ArrayList<>();

  /**
   * @param id names the chapter; its title is the message {@code evidence.<id>}
   */
  Pen(Words words, ZoneId zone, String id) {
    this(words, zone, id, words.say("evidence." + id));
  }

  Pen(Words words, ZoneId zone, String id, String title) {
    this.words = words;
    this.zone = zone;
    this.id = id;
    this.title = title;
  }

  Chapter done() {
    flush();
    return new Chapter(id, title, blocks);
  }

  private void flush() {
    if (!facts.isEmpty()) {
      blocks.add(Block.facts(facts));
      facts = new ArrayList<>();
    }
  }

  private Pen add(Block block) {
    flush();
    blocks.add(block);
    return this;
  }

  Pen title(String key, Object... arguments) {
    return add(Block.of(Kind.TITLE, say(key, arguments)));
  }

  Pen line(String key, Object... arguments) {
    return add(Block.of(Kind.LINE, say(key, arguments)));
  }

  Pen text(Kind kind, String text) {
    return add(Block.of(kind, text));
  }

  Pen quiet(String key, Object... arguments) {
    return add(Block.of(Kind.QUIET, say(key, arguments)));
  }

  Pen bad(String key, Object... arguments) {
    return add(Block.of(Kind.BAD, say(key, arguments)));
  }

  Pen words(String text, String language) {
    return add(Block.words(Kind.WORDS, text, language));
  }

  Pen longWords(String text) {
    return add(Block.words(Kind.LONG, text, ""));
  }

  Pen block(Block block) {
    return add(block);
  }

  /** A fact that is left out when it is null or blank. */
  Pen fact(String key, @Nullable Object value) {
    return fact(key, value, false, "");
  }

  Pen code(String key, @Nullable Object value) {
    return fact(key, value, true, "");
  }

  /** The same under a name that is the same in all languages. */
  Pen codeOf(String name, String value) {
    facts.add(new Fact(name, value, true, ""));
    return this;
  }

  Pen time(String key, @Nullable Instant at) {
    return fact(key, at == null ? null : time(at));
  }

  /** A hash that was kept, and whether it is the one of now. */
  Pen seal(String key, String hash, Check check) {
    code(key, hash);
    return check("evidence.check", check);
  }

  Pen check(String key, Check check) {
    return fact(
        key, say("evidence.check." + check), false, check == Check.MATCHES ? "good" : "bad");
  }

  private Pen fact(String key, @Nullable Object value, boolean code, String tone) {
    if (value != null && !value.toString().isBlank()) {
      facts.add(new Fact(say(key), value.toString(), code, tone));
    }
    return this;
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String sayOr(String key, String otherwise) {
    return words.sayOr(key, otherwise);
  }

  /** To the second, with its zone. */
  String time(Instant at) {
    return DateTimeFormatter.ofPattern(say("evidence.time"), words.locale())
        .format(at.atZone(zone));
  }

  String version(int number) {
    return number == 0 ? say("evidence.noVersion") : say("review.version", number);
  }

  String by(By author) {
    return pair(say("author." + author.kind().name().toLowerCase(Locale.ROOT)), author.name());
  }

  /** The one says what the other is. */
  String pair(String name, String value) {
    return say("evidence.pair", name, value);
  }

  String who(Who who) {
    return who.name().isEmpty() ? say("evidence.nobody", who.id()) : who.name();
  }
}
