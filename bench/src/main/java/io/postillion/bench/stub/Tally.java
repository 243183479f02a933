package io.postillion.bench.stub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What reached the outside world, and when. */
public final class Tally {

  /** At the end of a post that was made for measuring: its number and when it is due. */
  private static final Pattern MARK = Pattern.compile("\\[(\\d+) due (\\d+)]");

  /**
   * A post that arrived.
   *
   * @param number -1 for one that was not made for measuring
   * @param due in epoch milliseconds; 0 for one without
   */
  private record Arrival(long number, long due, long at) {}

  private final List<Arrival> arrivals = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final List<Long> writtenBack = new ArrayList<>();
  private final List<Long> drafted = new ArrayList<>();
  private long firstModelCall;
  private int modelsNow;
  private int modelsMost;

  /** The text that says so. */
  public static String mark(long number, long due) {
    return "[%d due %d]".formatted(number, due);
  }

  synchronized void arrived(String key, String text, long at) {
    Matcher mark = MARK.matcher(text);
    boolean marked = mark.find();
    String same = marked ? mark.group(1) : key;
    times.merge(same, 1, Integer::sum);
    keys.add(key);
    arrivals.add(
        new Arrival(
            marked ? Long.parseLong(mark.group(1)) : -1,
            marked ? Long.parseLong(mark.group(2)) : 0,
            at));
  }

  synchronized boolean has(String key) {
    return keys.contains(key);
  }

  synchronized void writtenBack(String article, long at) {
    writtenBack.add(at);
  }

  synchronized void modelBegins(long at) {
    if (firstModelCall == 0) {
      firstModelCall = at;
    }
    modelsNow++;
    modelsMost = Math.max(modelsMost, modelsNow);
  }

  synchronized void modelEnds(long at) {
    modelsNow--;
    drafted.add(at);
  }

  /** How many calls of the model wait for their answer. */
  public synchronized int modelsNow() {
    return modelsNow;
  }

  public synchronized int arrived() {
    return arrivals.size();
  }

  synchronized void reset() {
    arrivals.clear();
    keys.clear();
    times.clear();
    writtenBack.clear();
    drafted.clear();
    firstModelCall = 0;
    modelsMost = modelsNow;
  }

  /** In few words, for progress. */
  public synchronized Map<String, Object> counts() {
    return Map.of(
        "posts", arrivals.size(),
        "twice", twice(),
        "writtenBack", writtenBack.size(),
        "drafted", drafted.size(),
        "modelsNow", modelsNow,
        "modelsMost", modelsMost);
  }

  /** All of it; {@code arrivals} holds number, due and arrival of each, in epoch milliseconds. */
  public synchronized Map<String, Object> report() {
    Map<String, Object> report = new LinkedHashMap<>(counts());
    report.put(
        "arrivals",
        arrivals.stream()
            .map(arrival -> new long[] {arrival.number(), arrival.due(), arrival.at()})
            .toList());
    report.put("writtenBackAt", List.copyOf(writtenBack));
    report.put("draftedAt", List.copyOf(drafted));
    report.put("firstModelCall", firstModelCall);
    return report;
  }

  private long twice() {
    return times.values().stream().filter(many -> many > 1).count();
  }
}
