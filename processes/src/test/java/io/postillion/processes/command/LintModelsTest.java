package io.postillion.processes.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.processes.engine.ModelFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintModelsTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream problems = new ByteArrayOutputStream();
  private Path model;

  @BeforeEach
  void copyOurs() throws IOException {
    model = folder.resolve("mine.bpmn");
    Files.write(model, ModelFiles.builtIn().get("approval-single.bpmn"));
  }

  @Test
  void a_sound_model_ends_with_zero() {
    assertThat(run(model.toString())).isZero();
    assertThat(said(out)).contains("mine.bpmn: nothing to say against it.");
  }

  @Test
  void an_error_ends_with_one_and_says_where_what_and_what_to_do() throws IOException {
    mistake("camunda:topic=\"remind-approver\"", "camunda:topic=\"ring\"");

    assertThat(run(model.toString())).isEqualTo(1);
    assertThat(said(out))
        .contains("mine.bpmn:Task_RemindApprover “Remind approver”: error: nobody works on")
        .contains("“ring”", "; use one of ");
    assertThat(run("--topic=ring", model.toString())).isZero();
  }

  @Test
  void a_warning_alone_ends_with_zero() throws IOException {
    mistake("name=\"Still waiting\"", "");

    assertThat(run(model.toString())).isZero();
    assertThat(said(out)).contains("warning");
  }

  @Test
  void programs_get_json() throws IOException {
    mistake("${reminderCycle}", "${''.getClass()}");

    assertThat(run("--json", model.toString())).isEqualTo(1);
    assertThat(said(out))
        .contains("\"rule\":\"code-expression\"", "\"severity\":\"error\"")
        .contains("\"element\":\"Definition_Reminder\"");
    out.reset();
    assertThat(run("--json", "--allow-code", model.toString())).isZero();
    assertThat(said(out)).isEqualToIgnoringNewLines("[]");
  }

  @Test
  void what_is_no_model_is_said_so() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--loud", model.toString())).isEqualTo(2);
    assertThat(run(folder.resolve("nowhere.bpmn").toString())).isEqualTo(2);
    assertThat(said(problems)).contains("Usage:", "nowhere.bpmn cannot be read");
  }

  private void mistake(String sound, String mistaken) throws IOException {
    String text = Files.readString(model);
    assertThat(text).contains(sound);
    Files.writeString(model, text.replace(sound, mistaken));
  }

  private int run(String... arguments) {
    return new LintModels(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(problems, true, StandardCharsets.UTF_8))
        .run(List.of(arguments));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
