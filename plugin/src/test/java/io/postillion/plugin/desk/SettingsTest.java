package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.Test;

class SettingsTest extends DeskTest {

  private static final String PAGE = "/desk/velo/settings";

  @Test
  void each_setting_says_what_it_is_what_it_does_and_where_it_is_written() {
    String page = text(get(PAGE));

    assertThat(page)
        .contains("Sensitive topics", "is of high risk", "postillion.brands.velo.risk.topics")
        .contains("4 May 2027: Ascension &lt;Day&gt;", "postillion.brands.velo.risk.dates")
        .contains("where words by a model stand in the text", "Label: Made with &lt;AI&gt;")
        .contains("none: every change is approved afresh")
        .contains("from 5 of the last 10 posts on", "Europe/Paris");
    assertThat(text(inFrench(PAGE)))
        .contains("Réglages", "4 mai 2027", "aucune : chaque changement est approuvé à nouveau");
  }

  @Test
  void who_only_approves_reads_them_too_and_nobody_changes_them_there() {
    as(Sample.SAM);

    assertThat(text(get(PAGE))).contains("Forbidden words").doesNotContain("<input name");
    assertThat(post(PAGE)).hasStatus(405);
  }
}
