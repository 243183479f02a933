package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.setting.Adjustment;
import io.postillion.core.setting.BrandSetting;
import io.postillion.plugin.desk.memory.MemoryAdjustments;
import io.postillion.plugin.desk.memory.MemoryCalls;
import io.postillion.plugin.desk.memory.MemoryProviders;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SettingsTest extends DeskTest {

  private static final String PAGE = "/desk/velo/settings";
  private static final String VOICE = PAGE + "/voice";
  private static final String HASHTAGS = PAGE + "/hashtags";
  private static final String CARE = PAGE + "/care";
  private static final String TRANSLATION = PAGE + "/translation";
  private static final String BUDGET = PAGE + "/budget";
  private static final String AI = PAGE + "/ai";
  private static final String CARDS = PAGE + "/cards";
  private static final String NOTICES = PAGE + "/notices";
  private static final BrandId VELO = Sample.VELO;

  @Autowired private MemoryAdjustments journal;
  @Autowired private MemoryCalls calls;
  @Autowired private MemoryProviders providers;

  @AfterEach
  void nothing_is_set() {
    journal.clear();
    calls.used(1_234);
    providers.reset();
  }

  private List<String> set(BrandSetting setting) {
    return journal.newest(VELO).stream()
        .filter(one -> one.setting() == setting)
        .findFirst()
        .map(Adjustment::value)
        .orElse(List.of("nothing"));
  }

  @Test
  void each_setting_says_what_it_is_what_it_does_and_who_says_so() {
    String page = text(get(PAGE));

    assertThat(page)
        .contains("Sensitive topics", "is of high risk", "postillion.brands.velo.risk.topics")
        .contains("4 May 2027: Ascension &lt;Day&gt;", "postillion.brands.velo.risk.dates")
        .contains("where words by a model stand in the text", "English: Made with &lt;AI&gt;")
        .contains("none: every change is approved afresh")
        .contains("from 5 of the last 10 posts on", "Europe/Paris")
        .contains("Set in the configuration", "may be set here", "Nothing was changed here yet");
    assertThat(text(inFrench(PAGE)))
        .contains("Réglages", "4 mai 2027", "aucune : chaque changement est approuvé à nouveau");
  }

  @Test
  void who_only_approves_reads_them_too_and_changes_nothing() {
    as(Sample.SAM);

    assertThat(text(get(PAGE))).contains("Forbidden words").doesNotContain("/settings/voice");
    assertThat(post(PAGE)).hasStatus(405);
    assertThat(get(VOICE)).hasRedirectedUrl(PAGE);
    assertThat(told(post(VOICE, "tone", "dry"), "problem")).contains("do not have the role");
    assertThat(set(BrandSetting.TONE)).containsExactly("nothing");
  }

  @Test
  void who_writes_changes_voice_and_hashtags_and_leaves_the_reins_to_administrators() {
    as(Sample.EDITOR);

    assertThat(text(get(PAGE)))
        .contains("/settings/voice\"", "/settings/hashtags\"")
        .doesNotContain("/settings/care\"");
    assertThat(post(VOICE, "tone", "warm", "seen.tone", "0")).hasRedirectedUrl(PAGE);
    assertThat(told(post(CARE, "disclosure", "NEVER"), "problem")).contains("role");
    assertThat(set(BrandSetting.TONE)).containsExactly("warm");
    assertThat(set(BrandSetting.DISCLOSURE)).containsExactly("nothing");
  }

  @Test
  void what_is_saved_has_an_author_and_says_from_what_to_what() {
    MvcTestResult saved =
        post(
            VOICE,
            "tone",
            "dry\nand short",
            "forbidden",
            " cheap \r\n\r\ncheap\nSale",
            "seen.tone",
            "0");
    post(
        VOICE, "tone", "warm", "seen.tone", "1", "forbidden", "cheap\nSale", "seen.forbidden", "1");

    assertThat(told(saved, "done")).contains("2 settings");
    assertThat(set(BrandSetting.FORBIDDEN)).containsExactly("cheap", "Sale");
    assertThat(text(get(PAGE)))
        .contains("Camille Roux", "what is usual", "dry and short", "cheap · Sale", "Set here");
    assertThat(journal.steps(VELO, 10)).hasSize(3);
  }

  @Test
  void there_is_a_way_back_to_what_is_usual() {
    post(VOICE, "tone", "dry", "seen.tone", "0");
    assertThat(text(get(VOICE))).contains("Back to what is usual: clear, friendly, factual");

    post(VOICE, "tone", "dry", "seen.tone", "1", "back", "tone");

    assertThat(journal.newest(VELO)).extracting(Adjustment::value).containsOnlyNulls();
    assertThat(text(get(PAGE))).contains("clear, friendly, factual");
    assertThat(told(post(VOICE, "back", "tone", "tone", "", "seen.tone", "2"), "done"))
        .contains("nothing was changed");
  }

  @Test
  void what_the_configuration_names_is_shown_with_its_key_and_stays() {
    assertThat(text(get(VOICE)))
        .contains("postillion.brands.velo.voice.rules")
        .doesNotContain("name=\"rules\"");

    post(VOICE, "rules", "Shout.", "seen.rules", "0");

    assertThat(journal.newest(VELO)).isEmpty();
  }

  @Test
  void what_cannot_be_used_is_told_beside_its_field_and_nothing_typed_is_lost() {
    String tags =
        IntStream.range(0, 200).mapToObj(number -> "tag" + number).collect(Collectors.joining(" "));
    MvcTestResult days =
        post(CARE, "days", "11-13: Attacks\n30 May", "labels", "en:", "disclosure", "ALWAYS");
    MvcTestResult many = post(HASHTAGS, "preferred", tags, "banned", "");

    assertThat(days).hasStatus(422);
    assertThat(text(days))
        .contains("This is no day: 30 May", "This label has no words: en:", "2 settings cannot")
        .contains("11-13: Attacks\n30 May</textarea>", "value=\"ALWAYS\" selected")
        .contains("aria-describedby=\"problem-days say-days\" aria-invalid=\"true\"");
    assertThat(many).hasStatus(422);
    assertThat(text(many)).contains("These are 200, and at most 100 can be used", "tag199");
    assertThat(text(post(HASHTAGS, "preferred", "#Bread", "banned", "bread")))
        .contains("both preferred and banned: bread");
    assertThat(text(post(HASHTAGS, "banned", "so-so"))).contains("This is no hashtag", "so-so");
    assertThat(text(post(VOICE, "tone", " \n "))).contains("Something must stand here");
    assertThat(text(post(CARE, "disclosure", "SOMETIMES"))).contains("cannot be chosen");
    assertThat(journal.newest(VELO)).isEmpty();
  }

  @Test
  void whoever_comes_second_is_told_what_the_first_changed_and_loses_nothing_typed() {
    journal.add(
        new Adjustment(VELO, BrandSetting.TONE, 1, List.of("dry"), Sample.SAM.id(), Instant.EPOCH));
    journal.add(
        new Adjustment(
            VELO, BrandSetting.FORBIDDEN, 1, List.of("cheap"), Sample.SAM.id(), Instant.EPOCH));

    MvcTestResult second =
        post(VOICE, "tone", "warm", "seen.tone", "0", "forbidden", "", "seen.forbidden", "0");

    assertThat(second).hasStatus(409);
    assertThat(text(second))
        .contains("Sam Okafor changed this", "to: dry. Saving again puts yours in its place")
        .contains(">warm</textarea>")
        .contains("it is now: cheap", ">cheap</textarea>");
    assertThat(hidden(second, "seen.tone")).isEqualTo("1");
    assertThat(set(BrandSetting.TONE)).containsExactly("dry");

    post(VOICE, "tone", "warm", "seen.tone", "1", "forbidden", "cheap", "seen.forbidden", "1");

    assertThat(set(BrandSetting.TONE)).containsExactly("warm");
    assertThat(set(BrandSetting.FORBIDDEN)).containsExactly("cheap");
  }

  @Test
  void a_change_is_tried_on_the_posts_without_storing_anything() {
    PostId post = sample.post(PostStatus.IN_REVIEW, Sample.MASTODON, "A marvellous <i>walrus</i>.");

    MvcTestResult tried = post(VOICE, "act", "try", "forbidden", "walrus", "tone", "dry");

    assertThat(tried).hasStatusOk();
    assertThat(text(tried))
        .contains("nothing is saved yet", ": 1 would get a finding, 0 would lose one")
        .contains("/desk/velo/posts/" + post, "A marvellous &lt;i&gt;walrus", "<b>New:</b>")
        .contains(">walrus</textarea>", ">dry</textarea>");
    assertThat(journal.newest(VELO)).isEmpty();
    post(VOICE, "forbidden", "walrus", "seen.forbidden", "0");
    assertThat(text(post(VOICE, "act", "try", "forbidden", "", "seen.forbidden", "1")))
        .contains(": 0 would get a finding, 1 would lose one", "<b>Gone:</b>");
  }

  @Test
  void hostile_words_stay_words_and_stand_in_no_attribute() {
    String hostile = "\"><img src=x onerror=alert(1)>";

    String typed =
        text(post(VOICE, "tone", hostile + "\u202E", "seen.tone", "\" onx=\"", "act", "try"));
    post(VOICE, "tone", hostile, "forbidden", hostile);
    String shown = text(get(PAGE)) + text(get(VOICE));

    assertThat(typed).contains("nobody sees", "⟨U+202E⟩");
    assertThat(typed + shown)
        .doesNotContain("<img src=x")
        .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    assertThat(shown).contains("&lt;img src=x onerror=alert(1)&gt;");
  }

  @Test
  void a_glossary_is_tried_and_saved_and_told_in_words() {
    as(Sample.EDITOR);
    String lines = "en: cargo bike; fr: vélo cargo\nkeep: Acme Cloud";

    MvcTestResult tried = post(TRANSLATION, "act", "try", "glossary", lines);
    assertThat(text(tried))
        .contains("2 terms are read", "English: cargo bike = French: vélo cargo")
        .contains("Acme Cloud (the same in every language)", "would get a finding")
        .contains(lines + "</textarea>");
    assertThat(journal.newest(VELO)).isEmpty();

    assertThat(post(TRANSLATION, "glossary", lines, "seen.glossary", "0")).hasRedirectedUrl(PAGE);
    assertThat(set(BrandSetting.GLOSSARY))
        .containsExactly("en: cargo bike; fr: vélo cargo", "keep: Acme Cloud");
    assertThat(text(get(PAGE)))
        .contains("English: cargo bike = French: vélo cargo", "/settings/translation\"");
    assertThat(text(inFrench(PAGE))).contains("anglais : cargo bike = français : vélo cargo");
  }

  @Test
  void a_line_of_the_glossary_that_says_too_little_is_named() {
    assertThat(post(TRANSLATION, "glossary", "en: cargo bike")).hasStatus(422);
    assertThat(text(post(TRANSLATION, "glossary", "keep: Acme\nbike = vélo")))
        .contains("This is no term: bike = vélo.", "bike = vélo</textarea>");
    assertThat(text(post(TRANSLATION, "glossary", "en: cargo bike")))
        .contains("needs words in a second language: en: cargo bike");
    assertThat(text(post(TRANSLATION, "glossary", "en: bike; en: cycle")))
        .contains("two words for the same language in one line");
  }

  @Test
  void the_budget_stands_beside_what_was_used() {
    String page = text(get(BUDGET));

    assertThat(page)
        .contains("November 2026", "October 2026", "1,234", "1.50 EUR", "2 calls of unknown cost")
        .contains("/desk/velo/ai?month=2026-10")
        .contains("name=\"tokens\" value=\"1,000,000\"", "name=\"soft\" value=\"80\"");
    assertThat(text(get(PAGE))).contains("1,000,000 tokens", "no limit", "80 %");
    assertThat(text(inFrench(BUDGET))).contains("novembre 2026", "value=\"1\u202F000\u202F000\"");
  }

  @Test
  void a_budget_is_tried_before_it_is_saved_and_then_holds_models_back() {
    calls.used(850_000);

    String used = text(post(BUDGET, "act", "try", "tokens", "800 000"));
    assertThat(used)
        .contains("It would be used up already", "before Dec 1, 2026", "<meter")
        .contains("850,000 tokens of 800,000 tokens used (100 %)")
        .contains("before the month was over, too, in: October 2026, September 2026")
        .contains("value=\"800 000\"");
    assertThat(text(post(BUDGET, "act", "try", "tokens", "1000000"))).contains("would run low");
    assertThat(text(post(BUDGET, "act", "try", "tokens", "10000000")))
        .contains("Enough would be left")
        .doesNotContain("too, in:");
    assertThat(text(post(BUDGET, "act", "try", "tokens", ""))).contains("There would be no limit");
    assertThat(journal.newest(VELO)).isEmpty();

    assertThat(told(post(BUDGET, "tokens", "800,000", "seen.tokens", "0"), "done"))
        .contains("one setting is changed");
    assertThat(set(BrandSetting.TOKENS)).containsExactly("800000");
    assertThat(text(get("/desk/velo/posts"))).contains("The AI budget of this month is used up.");
    post(BUDGET, "tokens", "800,000", "seen.tokens", "1", "back", "tokens");
    assertThat(text(get("/desk/velo/posts"))).contains("The AI budget of this month runs low.");
  }

  @Test
  void what_is_no_limit_is_told_beside_its_field() {
    assertThat(text(post(BUDGET, "tokens", "5M", "money", "40", "soft", "0")))
        .contains("no number of tokens, 1 or more: 5M", "no amount with a currency: 40.")
        .contains("no percentage from 1 to 100: 0", "3 settings cannot", "value=\"5M\"");
    assertThat(text(post(BUDGET, "money", "40 USD"))).contains("is not counted in USD");
    assertThat(journal.newest(VELO)).isEmpty();
  }

  @Test
  void a_limit_in_money_that_counts_nothing_any_more_is_told() {
    assertThat(text(get(BUDGET))).doesNotContain("is not counted in");
    journal.add(
        new Adjustment(
            VELO, BrandSetting.MONEY, 1, List.of("40 USD"), Sample.SAM.id(), Instant.EPOCH));

    assertThat(text(get(BUDGET))).contains("is not counted in USD", "value=\"40 USD\"");
  }

  @Test
  void the_budget_is_an_administrators() {
    as(Sample.EDITOR);

    assertThat(text(get(PAGE)))
        .contains("/settings/translation\"", "1,000,000 tokens")
        .doesNotContain("/settings/budget\"");
    assertThat(get(BUDGET)).hasRedirectedUrl(PAGE);
    assertThat(told(post(BUDGET, "tokens", "9000000"), "problem")).contains("role");
    assertThat(told(post(BUDGET, "tokens", "1", "act", "try"), "problem")).contains("role");
    assertThat(text(get("/desk/velo/ai"))).doesNotContain("/settings/budget");
    assertThat(journal.newest(VELO)).isEmpty();
  }

  @Test
  void whom_the_brand_asks_is_chosen_and_nothing_is_typed() {
    String page = text(get(AI));

    assertThat(page)
        .contains("openai", "gpt-5-mini", "A million tokens: 0.25 EUR read, 2.00 EUR written.")
        .contains("llama&lt;3&gt;", "Its price is not known", "Not asked in the newest 100 calls")
        .contains("<option value=\"openai\" selected=\"selected\">openai (gpt-5-mini)")
        .contains("off: providers read everything", "Camille Roux</textarea>");
    assertThat(text(get(PAGE)))
        .contains("/settings/ai\"", "postillion.brands.velo.ai.providers", "labelled as not AI")
        .contains("postillion.brands.velo.ai.offline-after-failure");
    assertThat(text(inFrench(AI))).contains("Un million de jetons", "D’abord");

    MvcTestResult saved =
        post(AI, "providers", "local", "providers", "openai", "seen.providers", "0");
    assertThat(told(saved, "done")).contains("one setting is changed");
    assertThat(set(BrandSetting.PROVIDERS)).containsExactly("local", "openai");
    assertThat(text(get(PAGE))).contains("what is usual", "local · openai");
  }

  @Test
  void whom_it_would_ask_and_what_they_would_not_see_is_tried_first() {
    sample.tryOut("Write to ada@velo.example or Camille Roux");

    MvcTestResult tried =
        post(
            AI,
            "act",
            "try",
            "providers",
            "local",
            "providers",
            "",
            "mask",
            "ON",
            "names",
            "Camille Roux\nNobody Known",
            "offline",
            "OFF");

    assertThat(tried).hasStatusOk();
    assertThat(text(tried))
        .contains("asked in this order", "<b>local</b>", "a person writes.")
        .contains("something would be replaced")
        .contains("ada@velo.example</a> → <code>[[EMAIL_1]]</code>", "[[NAME_1]]")
        .contains("In none of these articles: Nobody Known")
        .contains("<option value=\"local\" selected=\"selected\">")
        .doesNotContain(
            "<b>openai</b> <span>gpt-5-mini</span>\n        <p class=\"quiet\"><span>Its");
    assertThat(text(post(AI, "act", "try", "providers", ""))).contains("No model would be asked");
    assertThat(text(post(AI, "act", "try", "mask", "OFF")))
        .contains("providers read everything as it is");
    assertThat(journal.newest(VELO)).isEmpty();
  }

  @Test
  void a_provider_that_there_is_not_is_told_beside_the_field() {
    MvcTestResult typed = post(AI, "providers", "mi<an", "providers", "openai");

    assertThat(typed).hasStatus(422);
    assertThat(text(typed))
        .doesNotContain("takes it off the list")
        .contains("has no AI provider mi&lt;an", "<option value=\"mi&lt;an\" selected");
    assertThat(journal.newest(VELO)).isEmpty();
  }

  @Test
  void a_provider_that_went_is_passed_over_and_said() {
    post(AI, "providers", "local", "providers", "openai", "seen.providers", "0");
    providers.lose();

    assertThat(text(get(PAGE))).contains("openai (not in the configuration any more, passed over)");
    assertThat(text(get(AI)))
        .contains(
            "has no AI provider openai",
            "takes it off the list",
            "<option value=\"local\" selected")
        .doesNotContain("<option value=\"openai\"");
    post(AI, "providers", "local", "seen.providers", "1");
    assertThat(set(BrandSetting.PROVIDERS)).containsExactly("local");
  }

  @Test
  void who_reads_the_brands_texts_is_an_administrators() {
    as(Sample.EDITOR);

    assertThat(text(get(PAGE))).contains("AI providers").doesNotContain("/settings/ai\"");
    assertThat(get(AI)).hasRedirectedUrl(PAGE);
    assertThat(told(post(AI, "mask", "OFF"), "problem")).contains("role");
    assertThat(told(post(AI, "mask", "OFF", "act", "try"), "problem")).contains("role");
    assertThat(journal.newest(VELO)).isEmpty();
  }

  @Test
  void how_people_are_told_is_tried_and_saved_for_those_who_said_nothing_else() {
    assertThat(text(get(NOTICES)))
        .contains(
            "value=\"REVIEW.EMAIL\" aria-label=\"A review waits for you: E-mail\" checked",
            "value=\"REVIEW.SLACK\" aria")
        .contains("what they say there always wins", "type=\"time\" name=\"quiet\" value=\"\"");
    assertThat(text(get(PAGE)))
        .contains("/settings/notices\"", "E-mail: everything")
        .contains("postillion.brands.velo.notices.events");

    MvcTestResult tried =
        post(
            NOTICES,
            "act",
            "try",
            "events",
            "",
            "events",
            "REVIEW.SLACK",
            "digest",
            "NONE",
            "digest_at",
            "17:30",
            "quiet",
            "22:00",
            "quiet",
            "07:00",
            "urgent",
            "ON");

    assertThat(tried).hasStatusOk();
    assertThat(text(tried))
        .contains("<b>Camille Roux</b>", "as is usual for the brand", "Slack. Of a review")
        .contains("<b>Sam Okafor</b>", "no address is known")
        .contains("would not be told of: Changes were asked for")
        .contains(
            "aria-label=\"A review waits for you: Slack\" checked",
            "name=\"quiet\" value=\"22:00\"");
    assertThat(journal.newest(VELO)).isEmpty();

    post(
        NOTICES,
        "events",
        "",
        "events",
        "REVIEW.SLACK",
        "quiet",
        "22:00",
        "quiet",
        "07:00",
        "digest",
        "DAILY");
    assertThat(set(BrandSetting.EVENTS)).containsExactly("REVIEW.SLACK");
    assertThat(set(BrandSetting.QUIET)).containsExactly("22:00-07:00");
    assertThat(text(get(PAGE)))
        .contains("22:00 – 07:00", "together once a day", "Slack: A review waits", "not told: ");
    assertThat(text(get("/desk/velo/notices")))
        .contains("value=\"REVIEW.SLACK\" checked", "value=\"22:00\"")
        .doesNotContain("value=\"REVIEW.EMAIL\" checked");
    assertThat(text(inFrench(NOTICES))).contains("Heures de silence", "Mes avis");
  }

  @Test
  void half_of_the_quiet_hours_is_told_and_none_at_all_are_taken_away() {
    MvcTestResult half = post(NOTICES, "quiet", "22:00", "quiet", "", "digest_at", "late");

    assertThat(half).hasStatus(422);
    assertThat(text(half))
        .contains("These are no hours: 22:00.", "no time of the day: late")
        .contains("name=\"quiet\" value=\"22:00\"");
    post(NOTICES, "quiet", "22:00", "quiet", "07:00", "seen.quiet", "0");
    post(NOTICES, "quiet", "", "quiet", "", "seen.quiet", "1");
    assertThat(set(BrandSetting.QUIET)).isEmpty();
    as(Sample.EDITOR);
    assertThat(get(NOTICES)).hasRedirectedUrl(PAGE);
  }

  @Test
  void cards_are_painted_before_their_colours_are_saved() {
    as(Sample.EDITOR);
    assertThat(text(get(CARDS)))
        .contains("type=\"color\" id=\"field-background\" name=\"background\" value=\"#f7f5f0\"")
        .doesNotContain("data:image/png");

    MvcTestResult tried =
        post(CARDS, "act", "try", "background", "#12372A", "text", "#fbfada", "accent", "#f2b705");

    assertThat(tried).hasStatusOk();
    assertThat(text(tried))
        .contains(
            "as they would look", "src=\"data:image/png;base64,", "alt=\"Open day on Saturday\"")
        .contains("name=\"text\" value=\"#fbfada\"");
    assertThat(journal.newest(VELO)).isEmpty();

    post(CARDS, "background", "#12372A", "text", "#fbfada", "accent", "#f2b705");
    assertThat(set(BrandSetting.BACKGROUND)).containsExactly("#12372a");
    assertThat(text(get(PAGE))).contains("#12372a", "postillion.brands.velo.card.accent");
    assertThat(text(inFrench(CARDS))).contains("Fond");
  }

  @Test
  void
      colours_that_cannot_be_read_any_more_are_told_and_cards_stay_as_the_configuration_has_them() {
    journal.add(
        new Adjustment(
            VELO, BrandSetting.TEXT, 1, List.of("#dddddd"), Sample.SAM.id(), Instant.EPOCH));

    assertThat(text(get(CARDS)))
        .contains("The text has a contrast of 1.24", "painted as the configuration has them");
  }

  @Test
  void colours_that_nobody_could_read_are_told_with_the_contrast() {
    MvcTestResult faint =
        post(CARDS, "background", "#ffffff", "text", "#cccccc", "accent", "#eeeeee");

    assertThat(faint).hasStatus(422);
    assertThat(text(faint))
        .contains("The text has a contrast of 1.60", "The accent has a contrast of 1.16")
        .contains("name=\"text\" value=\"#cccccc\"");
    assertThat(text(post(CARDS, "act", "try", "text", "red"))).contains("This is no colour: red");
    assertThat(text(post(CARDS, "background", "#000000")))
        .contains("The text has a contrast of 1.");
    assertThat(journal.newest(VELO)).isEmpty();
  }

  @Test
  void search_leads_those_who_may_to_the_forms() {
    String search = "/desk/velo/search?q=";

    assertThat(text(get(search + "forbidden"))).contains("\"/desk/velo/settings/voice\"");
    assertThat(text(get(search + "sensitive"))).contains("\"/desk/velo/settings/care\"");
    assertThat(text(get(search + "spending"))).contains("\"/desk/velo/settings/budget\"");
    as(Sample.EDITOR);
    assertThat(text(get(search + "glossary"))).contains("\"/desk/velo/settings/translation\"");
    assertThat(text(get(search + "spending"))).doesNotContain("/settings/budget");
    assertThat(text(get(search + "banned"))).contains("\"/desk/velo/settings/hashtags\"");
    assertThat(text(get(search + "sensitive"))).doesNotContain("/settings/care");
    as(Sample.SAM);
    assertThat(text(get(search + "settings"))).doesNotContain("/settings/");
  }

  @Test
  void there_are_no_other_groups() {
    assertThat(get(PAGE + "/brand")).hasStatus(404);
    assertThat(post(PAGE + "/nothing")).hasStatus(404);
  }
}
