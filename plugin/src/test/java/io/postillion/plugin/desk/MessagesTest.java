package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.RefusedException;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Standing;
import io.postillion.core.ai.Variant;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelStep;
import io.postillion.core.brand.Connection;
import io.postillion.core.brief.Criterion;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.check.Concern;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Severity;
import io.postillion.core.check.risk.Risk;
import io.postillion.core.evidence.Call;
import io.postillion.core.evidence.Check;
import io.postillion.core.evidence.Gap;
import io.postillion.core.evidence.Picture;
import io.postillion.core.evidence.Version;
import io.postillion.core.flow.Models;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.rehearsal.Happening;
import io.postillion.core.flow.rehearsal.Scenario;
import io.postillion.core.flow.running.Bottlenecks;
import io.postillion.core.flow.running.Step;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.Reason;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Moment;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.VoiceDecision;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.people.Joining;
import io.postillion.core.people.PeopleKeeping;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Writer;
import io.postillion.core.publish.Publication;
import io.postillion.core.sample.SampleStep;
import io.postillion.core.setting.Adjusting;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.Flaw;
import io.postillion.core.visual.CardKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The desk never shows a key instead of words, in any of its languages. */
class MessagesTest {

  private static final Pattern USED = Pattern.compile("#\\{([A-Za-z0-9_.]+)");

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
  void everything_that_the_core_can_say_has_words(String file) throws IOException {
    assertThat(messages(file).stringPropertyNames())
        .containsAll(named("refused.", RefusedException.Reason.values()))
        .containsAll(named("event.", PostEvent.Kind.values()))
        .containsAll(named("status.", PostStatus.values()))
        .containsAll(named("hue.", Hue.values()))
        .containsAll(named("campaign.value.", Value.values()))
        .containsAll(named("publication.", Publication.State.values()))
        .containsAll(named("connection.", Connection.State.values()))
        .containsAll(named("decision.", Decision.values()))
        .containsAll(named("decide.", Decision.values()))
        .containsAll(named("done.", Decision.values()))
        .containsAll(named("voice.rule.", Change.Kind.values()))
        .containsAll(named("voice.done.", VoiceDecision.Verdict.values()))
        .containsAll(named("voice.by.", VoiceDecision.Verdict.values()))
        .containsAll(named("work.", WorkItem.Kind.values()))
        .containsAll(named("concern.", Concern.values()))
        .containsAll(named("notice.", NoticeKind.values()))
        .containsAll(named("notice.title.", NoticeKind.values()))
        .containsAll(named("means.", Means.values()))
        .containsAll(named("digest.", Digest.values()))
        .containsAll(named("wish.", Wish.values()))
        .containsAll(named("calls.by.", Asked.By.values()))
        .containsAll(named("prompts.state.", HousePrompt.State.values()))
        .containsAll(named("calls.outcome.", AiCall.Outcome.values()))
        .containsAll(named("calls.level.", Standing.Level.values()))
        .containsAll(named("card.", CardKind.values()))
        .containsAll(named("why.", Why.Kind.values()))
        .containsAll(named("variant.", Variant.values()))
        .containsAll(named("moment.", Moment.values()))
        .containsAll(named("models.origin.", Models.Origin.values()))
        .containsAll(named("models.obstacle.", Models.Obstacle.Kind.values()))
        .containsAll(named("count.", Count.values()))
        .containsAll(
            named("measured.", Measurement.Outcome.values()).stream()
                .filter(key -> !key.endsWith(".COUNTED"))
                .toList())
        .containsAll(named("brief.ask.", Criterion.values()))
        .containsAll(named("criterion.", Criterion.values()))
        .containsAll(named("idea.", Idea.Kind.values()))
        .containsAll(named("bottleneck.", Bottlenecks.Reason.values()))
        .containsAll(named("running.kind.", Step.Kind.values()))
        .containsAll(named("scenario.", Scenario.values()))
        .containsAll(named("happening.", Happening.Kind.values()))
        .containsAll(named("rehearsal.author.", Author.Kind.values()))
        .containsAll(named("rehearsal.risk.", Risk.values()))
        .containsAll(lower("group.", Role.values()))
        .containsAll(named("ideas.", Idea.Status.values()))
        .containsAll(named("reason.", Reason.Kind.values()))
        .containsAll(named("evidence.check.", Check.values()))
        .containsAll(named("evidence.gap.", Gap.Kind.values()))
        .containsAll(named("evidence.changed.", Version.Part.values()))
        .containsAll(named("evidence.writer.", Writer.values()))
        .containsAll(named("evidence.origin.", Picture.Way.values()))
        .containsAll(named("evidence.call.about.", Call.About.values()))
        .containsAll(named("people.step.", PersonStep.Kind.values()))
        .containsAll(named("people.flaw.", PeopleKeeping.Flaw.values()))
        .containsAll(lower("people.role.", Role.values()))
        .containsAll(named("password.flaw.", Joining.Flaw.values()))
        .containsAll(named("samples.step.", SampleStep.Kind.values()))
        .containsAll(named("channels.flaw.", ChannelKeeping.Flaw.values()))
        .containsAll(named("channels.step.", ChannelStep.Kind.values()))
        .containsAll(named("settings.flaw.", Flaw.Kind.values()))
        .containsAll(named("settings.owner.", Adjusting.Owner.values()))
        .containsAll(lower("settings.", BrandSetting.values()))
        .containsAll(lower("settings.group.", BrandSetting.Group.values()))
        .containsAll(lower("settings.edit.", BrandSetting.Group.values()))
        .containsAll(
            lower("settings.", BrandSetting.values()).stream()
                .flatMap(key -> Stream.of(key + ".say", key + ".how"))
                .toList())
        .containsAll(lower("severity.", Severity.values()))
        .containsAll(lower("author.", Author.Kind.values()))
        .containsAll(Stream.of(FindingCode.values()).map(code -> "finding." + code.code()).toList())
        .contains("unit.characters", "unit.bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
  void every_finding_says_all_its_arguments(String file) throws IOException {
    Properties messages = messages(file);

    assertThat(FindingCode.values())
        .allSatisfy(
            code -> {
              Object[] arguments = Collections.nCopies(code.arguments(), "walrus").toArray();
              String said =
                  new MessageFormat(messages.getProperty("finding." + code.code()))
                      .format(arguments);
              assertThat(said.split("walrus", -1)).hasSize(code.arguments() + 1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
  void every_message_that_a_template_uses_exists(String file) throws IOException {
    assertThat(messages(file).stringPropertyNames()).containsAll(used());
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
  void every_message_is_a_sound_pattern(String file) throws IOException {
    assertThat(messages(file))
        .allSatisfy(
            (key, text) -> {
              assertThat(text.toString()).doesNotContain("'").isNotBlank();
              assertThat(new MessageFormat(text.toString(), Locale.FRENCH)).isNotNull();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = "messages_fr.properties")
  void every_language_says_the_same(String file) throws IOException {
    assertThat(new TreeSet<>(messages(file).stringPropertyNames()))
        .isEqualTo(new TreeSet<>(messages("messages.properties").stringPropertyNames()));
  }

  private static List<String> named(String prefix, Enum<?>... values) {
    return keys(prefix, Enum::name, values);
  }

  private static List<String> lower(String prefix, Enum<?>... values) {
    return keys(prefix, value -> value.name().toLowerCase(Locale.ROOT), values);
  }

  private static List<String> keys(
      String prefix, Function<Enum<?>, String> name, Enum<?>... values) {
    return Arrays.stream(values).map(value -> prefix + name.apply(value)).toList();
  }

  private static Properties messages(String file) throws IOException {
    Properties messages = new Properties();
    try (InputStream stream = MessagesTest.class.getResourceAsStream("/postillion/desk/" + file);
        InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      messages.load(reader);
    }
    return messages;
  }

  private static TreeSet<String> used() throws IOException {
    TreeSet<String> keys = new TreeSet<>();
    for (Resource template :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:/postillion/desk/templates/*.html")) {
      USED.matcher(template.getContentAsString(StandardCharsets.UTF_8))
          .results()
          .map((MatchResult found) -> found.group(1))
          .forEach(keys::add);
    }
    assertThat(keys).hasSizeGreaterThan(50);
    return keys;
  }
}
