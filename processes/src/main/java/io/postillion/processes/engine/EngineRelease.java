package io.postillion.processes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;

/**
 * Which engine we are plugged into.
 *
 * @param version as the engine says it, e.g. {@code 7.24.0} or {@code 7.24.15-ee}
 * @param rest whether its REST API is reachable, as far as we can tell
 * @param admin whether its Admin web application is there, as far as we can tell
 */
public record EngineRelease(String version, boolean rest, boolean admin) {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-ee)?.*");
  private static final int[] MENDED = {7, 24, 15};
  private static final String REMEDY =
      "Camunda's enterprise patches 7.24.14 and 7.24.15 mend it, the community edition is not mended:"
          + " use 7.24.15-ee or newer, or take %s off the class path and off the network.";

  private static final String REST_CLASS = "org.camunda.bpm.engine.rest.impl.CamundaRestResources";
  private static final String ADMIN_CLASS = "org.camunda.bpm.admin.Admin";

  /** The engine in this JVM, with what lies beside it on the class path. */
  public static EngineRelease here(ClassLoader classes) {
    return new EngineRelease(
        ProductPropertiesUtil.getProductVersion(),
        has(classes, REST_CLASS),
        has(classes, ADMIN_CLASS));
  }

  public boolean isEnterprise() {
    return version.contains("-ee");
  }

  public String edition() {
    return isEnterprise() ? "enterprise" : "community";
  }

  /** What an operator must know, each with the remedy; empty when nothing is known to be wrong. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (rest && !isMended()) {
      warnings.add(
          "Camunda %s with its REST API runs code that a task query brings along (CVE-2026-109432). %s"
              .formatted(version, REMEDY.formatted("the REST API")));
    }
    if (admin && !isMended()) {
      warnings.add(
          "Camunda %s with its Admin web application lets strangers make themselves administrators (CVE-2026-77226). %s"
              .formatted(version, REMEDY.formatted("Admin")));
    }
    return List.copyOf(warnings);
  }

  private boolean isMended() {
    Matcher numbers = NUMBERS.matcher(version);
    if (!numbers.matches() || numbers.group(4) == null) {
      return false;
    }
    for (int i = 0; i < MENDED.length; i++) {
      int difference = Integer.compare(Integer.parseInt(numbers.group(i + 1)), MENDED[i]);
      if (difference != 0) {
        return difference > 0;
      }
    }
    return true;
  }

  private static boolean has(ClassLoader classes, String name) {
    return classes.getResource(name.replace('.', '/') + ".class") != null;
  }
}
