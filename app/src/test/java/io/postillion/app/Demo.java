package io.postillion.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The demo with a browser, started once for all tests that leave it running; an operator's own
 * table chooses approvals by the language of a post.
 */
final class Demo implements BeforeAllCallback {

  /** The approval that a post in this language takes; in others it is the usual one. */
  static final Map<String, String> APPROVALS =
      Map.of(
          "de", "approval-two-steps",
          "en-NZ", "approval-risk-routed",
          "es", "approval-parallel",
          "it", "approval-quorum",
          "nl", "approval-four-eyes",
          "pt", "approval-client",
          "sv", "approval-emergency");

  private static final String HASH =
      "{bcrypt}$2a$10$gNuXxBNSqhvB5yQsaarcrOdzp12R8AQ2LlAeykUPO9Fu4e1WXLMg.";

  private @Nullable Running running;

  @Override
  public void beforeAll(ExtensionContext test) {
    assumeTrue(
        Chrome.installed().isPresent(),
        "No Chromium found: the browser tests are left out. Install it, or set CHROMIUM.");
    running =
        test.getRoot()
            .getStore(Namespace.create(Demo.class))
            .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  String base() {
    return running().base();
  }

  Chrome chrome() {
    return running().chrome();
  }

  <T> T bean(Class<T> type) {
    return running().application().getBean(type);
  }

  <T> T bean(String name, Class<T> type) {
    return running().application().getBean(name, type);
  }

  private Running running() {
    return Objects.requireNonNull(running, "The demo runs from before the first test");
  }

  private record Running(
      ConfigurableApplicationContext application, String base, Chrome chrome, Path folder)
      implements ExtensionContext.Store.CloseableResource {

    static Running start() {
      try {
        Path folder = Files.createTempDirectory("demo");
        Path models = Files.createDirectory(folder.resolve("models"));
        Files.writeString(models.resolve("approval-policy.dmn"), table());
        ConfigurableApplicationContext application =
            new SpringApplicationBuilder(PostillionApplication.class)
                .profiles("demo")
                .run(
                    "--postillion.demo.folder=" + folder,
                    "--postillion.demo.slip=false",
                    "--postillion.engine.models=" + models,
                    "--postillion.secret-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                    "--postillion.people.lea.name=Lea Legal",
                    "--postillion.people.lea.password-hash=" + HASH,
                    "--postillion.people.lea.roles=approver",
                    "--postillion.people.lea.groups=brand,legal,on-call",
                    "--postillion.people.lea.brands=velorine",
                    "--server.port=0");
        int port = ((ServletWebServerApplicationContext) application).getWebServer().getPort();
        return new Running(
            application,
            "http://localhost:" + port,
            new Chrome(Chrome.installed().orElseThrow()),
            folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      chrome.close();
      application.close();
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** Ours, with a row for each approval before the others. */
  private static String table() throws IOException {
    String ours;
    try (InputStream file = Demo.class.getResourceAsStream("/postillion/approval-policy.dmn")) {
      ours = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    StringBuilder rows = new StringBuilder();
    APPROVALS.forEach((language, process) -> rows.append(row(language, process)));
    int first = ours.indexOf("<rule ");
    return ours.substring(0, first) + rows + ours.substring(first);
  }

  private static String row(String language, String process) {
    StringBuilder row = new StringBuilder("<rule id=\"Rule_%s\">".formatted(language));
    for (String input : List.of("Brand", "Network", "Worst", "Author", "Risk", "Channel")) {
      row.append(
          "<inputEntry id=\"Entry_%s_%s\"><text></text></inputEntry>".formatted(language, input));
    }
    row.append(
        "<inputEntry id=\"Entry_%s_Language\"><text>\"%s\"</text></inputEntry>"
            .formatted(language, language));
    for (String input : List.of("Standing", "Market", "Campaign", "Value")) {
      row.append(
          "<inputEntry id=\"Entry_%s_%s\"><text></text></inputEntry>".formatted(language, input));
    }
    int number = 0;
    for (String output : List.of(process, "R/P1D", "PT48H", "for the test")) {
      row.append(
          "<outputEntry id=\"Result_%s_%d\"><text>\"%s\"</text></outputEntry>"
              .formatted(language, number++, output));
    }
    return row.append("</rule>").toString();
  }
}
