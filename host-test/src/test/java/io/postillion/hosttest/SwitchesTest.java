package io.postillion.hosttest;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.PostillionAutoConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Each switch takes away its piece and nothing else. */
class SwitchesTest {

  /** A word that stands in the names of all that goes, and in none that stays. */
  private static List<Arguments> switches() {
    return List.of(
        Arguments.of(
            "desk",
            List.of(
                "plugin.desk.",
                "postillionDesk",
                "postillionPages",
                "plugin.client.",
                "ostillionClient",
                "postillionLinkOpenings",
                "postillionPersonalLinks",
                "postillionRemarkViews",
                "postillionRemarkLines",
                "postillionInviting",
                "postillionInvitationLetters",
                "postillionVisiting",
                "ClientSecurityConfiguration")),
        Arguments.of(
            "api",
            List.of("plugin.api.", "postillionApiBy", "postillionApi", "postillionCoreTypes")),
        Arguments.of("hooks", List.of("HookConfiguration", "HookController", "postillionHooks")),
        Arguments.of("pictures", List.of("PicturesConfiguration", "PublicPicture")),
        Arguments.of(
            "security",
            List.of(
                "WebConfiguration$Doors",
                "security.SecurityConfiguration",
                "security.ClientSecurityConfiguration",
                "postillionClientVisits",
                "postillionErrorPages",
                "postillionAssets",
                "postillionHooks",
                "postillionApiBy",
                "postillionPages")),
        Arguments.of(
            "ingest",
            List.of("postillionIngestRoutes", "postillionFolderWatches", "postillionSourceTurns")),
        Arguments.of(
            "workers",
            List.of(
                "Routes",
                "postillionWorkerErrors",
                "postillionDepartures",
                "postillionMeasureSweep",
                "postillionSummingUp",
                "postillionNoticeRounds",
                "postillionNodeWatch")),
        Arguments.of(
            "ai", List.of("postillionAiComponent", "postillionAiRoutes", "postillionAiErrors")));
  }

  @ParameterizedTest
  @MethodSource("switches")
  void one_switch_takes_away_one_piece(String name, List<String> piece) {
    Set<String> gone = beans();

    gone.removeAll(beans("postillion." + name + ".enabled=false"));

    assertThat(gone).isNotEmpty().allMatch(bean -> piece.stream().anyMatch(bean::contains));
    assertThat(piece).allMatch(word -> gone.stream().anyMatch(bean -> bean.contains(word)));
  }

  @Test
  void nothing_is_left_when_all_is_switched_off() {
    assertThat(beans("postillion.enabled=false"))
        .noneMatch(bean -> bean.toLowerCase(java.util.Locale.ROOT).contains("postillion"));
  }

  /** The names of what would be made; nothing is. */
  private static Set<String> beans(String... properties) {
    Set<String> names = new TreeSet<>();
    new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(PostillionAutoConfiguration.class))
        .withPropertyValues(properties)
        .withInitializer(
            context ->
                context.addBeanFactoryPostProcessor(
                    beans -> {
                      names.addAll(Arrays.asList(beans.getBeanDefinitionNames()));
                      throw new IllegalStateException("seen enough");
                    }))
        .run(context -> assertThat(context).getFailure().hasMessageContaining("seen enough"));
    return names;
  }
}
