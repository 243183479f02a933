package io.postillion.core.evidence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON. The canonical form is that of RFC 8785 (JSON Canonicalization Scheme): names
 * sorted, no white space, characters themselves wherever JSON allows; there are no numbers but
 * integers. Words of enums are in lower case with hyphens, instants as ISO 8601.
 */
final class Canonical {

  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  private final StringBuilder json = new StringBuilder();
  private final boolean readable;
  private int depth;

  private Canonical(boolean readable) {
    this.readable = readable;
  }

  /** The one form that is hashed. */
  static String of(@Nullable Object value) {
    return new Canonical(false).write(value).json.toString();
  }

  /** The same content for people: in the order of the records, with line breaks. */
  static String readable(@Nullable Object value) {
    return new Canonical(true).write(value).json.append('\n').toString();
  }

  /** Of the canonical form in UTF-8, in lower-case hexadecimal. */
  static String sha256(@Nullable Object value) {
    return sha256(of(value).getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Names and values of a record, in its order. */
  static Map<String, @Nullable Object> fields(Record record) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        fields.put(component.getName(), component.getAccessor().invoke(record));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("Records of the evidence are public", e);
      }
    }
    return fields;
  }

  private Canonical write(@Nullable Object value) {
    if (value instanceof Record record) {
      members(fields(record));
    } else if (value instanceof Map<?, ?> map) {
      members(map);
    } else if (value instanceof Collection<?> all) {
      items(all);
    } else if (value instanceof Enum<?> word) {
      quote(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    } else if (value instanceof CharSequence || value instanceof Instant) {
      quote(value.toString());
    } else if (value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long) {
      json.append(value);
    } else {
      throw new IllegalArgumentException("There is no JSON for " + value.getClass());
    }
    return this;
  }

  private void members(Map<?, ?> fields) {
    Map<?, ?> ordered = readable ? fields : new TreeMap<>(fields);
    json.append('{');
    depth++;
    Iterator<? extends Map.Entry<?, ?>> each = ordered.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<?, ?> field = each.next();
      line();
      quote(String.valueOf(field.getKey()));
      json.append(readable ? ": " : ":");
      write(field.getValue());
      json.append(each.hasNext() ? "," : "");
    }
    end('}', ordered.isEmpty());
  }

  private void items(Collection<?> all) {
    json.append('[');
    depth++;
    Iterator<?> each = all.iterator();
    while (each.hasNext()) {
      line();
      write(each.next());
      json.append(each.hasNext() ? "," : "");
    }
    end(']', all.isEmpty());
  }

  private void end(char bracket, boolean empty) {
    depth--;
    if (!empty) {
      line();
    }
    json.append(bracket);
  }

  private void line() {
    if (readable) {
      json.append('\n').append("  ".repeat(depth));
    }
  }

  private void quote(String text) {
    json.append('"');
    HALF_PAIR
        .matcher(text)
        .replaceAll("\uFFFD")
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                  if (point < ' ') {
                    json.append("\\u%04x".formatted(point));
                  } else {
                    json.appendCodePoint(point);
                  }
                }
              }
            });
    json.append('"');
  }
}
