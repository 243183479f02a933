package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.memory.MemoryCampaigns;
import io.postillion.plugin.desk.memory.Sample;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CampaignsTest extends DeskTest {

  private static final String PAGE = "/desk/velo/campaigns";
  private static final String BOARD = "/desk/velo/board";
  private static final String CALENDAR = "/desk/velo/calendar";

  @Autowired private MemoryCampaigns campaigns;

  @AfterEach
  void no_campaign_is_left() {
    campaigns.forget();
  }

  private Campaign begun(String name, Hue hue) {
    Campaign campaign =
        new Campaign(CampaignId.random(), Sample.VELO, name, hue, null, null, Value.MEDIUM, null);
    campaigns.insert(campaign);
    return campaign;
  }

  private Campaign only() {
    return campaigns.all(Sample.VELO).get(0);
  }

  private MvcTestResult put(PostId post, Object campaign) {
    return post(page(post) + "/campaign", "campaign", campaign.toString());
  }

  private PostId due(String text, String at) {
    return sample.due(PostStatus.SCHEDULED, Sample.X, text, at);
  }

  @Test
  void where_there_is_none_the_page_says_what_they_are_for() {
    assertThat(text(get(PAGE))).contains("There is no campaign yet", "A new campaign");
    assertThat(text(inFrench(PAGE))).contains("Aucune campagne pour l’instant", "bleu canard");
    assertThat(text(get(CALENDAR))).doesNotContain("Any campaign");
    assertThat(text(get(BOARD))).doesNotContain("Any campaign");
  }

  @Test
  void a_manager_begins_one_changes_it_and_closes_it() {
    assertThat(
            told(
                post(
                    PAGE,
                    "name",
                    " Spring <b>sale</b> ",
                    "hue",
                    "PINK",
                    "first",
                    "2027-03-01",
                    "last",
                    "2027-03-31",
                    "value",
                    "HIGH"),
                "done"))
        .contains("The campaign begins");
    assertThat(text(get(PAGE)))
        .contains("Spring &lt;b&gt;sale&lt;/b&gt;", "campaign-panel hue-pink", "much is at stake")
        .contains("Mar 1, 2027 to Mar 31, 2027", "No post yet");

    assertThat(told(post(PAGE + "/" + only().id(), "name", "Spring", "hue", "TEAL"), "done"))
        .isEqualTo("The campaign is saved.");
    assertThat(only())
        .isEqualTo(
            new Campaign(
                only().id(), Sample.VELO, "Spring", Hue.TEAL, null, null, Value.MEDIUM, null));

    String close = PAGE + "/" + only().id() + "/close";
    assertThat(told(post(close), "done")).contains("The campaign is closed");
    assertThat(told(post(close), "problem")).contains("“Spring” is closed");
    assertThat(text(get(PAGE))).contains("Closed (1)", "There is no campaign yet");
  }

  @Test
  void what_cannot_be_used_is_said_and_kept() {
    Campaign spring = begun("Spring", Hue.TEAL);
    begun("Sale", Hue.RED);

    MvcTestResult backwards =
        post(PAGE, "name", "Late", "hue", "BLUE", "first", "2027-03-02", "last", "2027-03-01");
    MvcTestResult taken = post(PAGE + "/" + spring.id(), "name", "SALE", "value", "HIGH");

    assertThat(backwards).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(text(backwards))
        .contains("its last day is not before its first", "value=\"Late\"", "value=\"2027-03-02\"")
        .contains("value=\"BLUE\" checked=\"checked\"");
    assertThat(taken).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(taken)).contains("an open campaign “SALE” already", "value=\"SALE\"", "open");
    assertThat(text(post(PAGE, "name", "Someday", "first", "someday"))).contains("someday");
    assertThat(post(PAGE, "name", " ")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(campaigns.all(Sample.VELO)).hasSize(2);
  }

  @Test
  void everyone_reads_them_and_only_managers_change_anything() {
    Campaign spring = begun("Spring", Hue.TEAL);
    PostId post = due("Bikes bloom", "2031-01-05T10:00:00Z");
    as(Sample.SAM);

    assertThat(text(get(PAGE)))
        .contains(">Spring</bdi>")
        .doesNotContain("A new campaign", "Change or close");
    assertThat(text(get(page(post)))).doesNotContain("Put it there");
    assertThat(post(PAGE, "name", "Mine")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(PAGE + "/" + spring.id(), "name", "Mine")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(told(post(PAGE + "/" + spring.id() + "/close"), "problem")).isNotBlank();
    assertThat(told(put(post, spring.id()), "problem")).isNotBlank();
    assertThat(only()).isEqualTo(spring);
    assertThat(campaigns.of(Sample.VELO, post)).isEmpty();
  }

  @Test
  void a_post_is_put_into_one_and_taken_out_and_its_history_tells() {
    Campaign spring = begun("Spring", Hue.TEAL);
    PostId post = due("Bikes bloom", "2031-01-06T10:00:00Z");

    assertThat(told(put(post, spring.id()), "done")).contains("It belongs to that campaign now");
    assertThat(text(get(page(post))))
        .contains("campaign hue-teal", "Camille Roux put it into the campaign “Spring”")
        .contains("value=\"%s\" selected=\"selected\"".formatted(spring.id()));
    assertThat(text(get(page(post) + "/evidence"))).contains("into the campaign “Spring”");
    assertThat(text(get(PAGE))).contains("One post", "board?campaign=" + spring.id());

    assertThat(told(put(post, ""), "done")).contains("It belongs to no campaign now");
    assertThat(text(get(page(post))))
        .contains("Camille Roux took it out of the campaign “Spring”")
        .doesNotContain("campaign hue-teal");
    assertThat(put(post, "what")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(put(post, CampaignId.random())).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(put(PostId.random(), spring.id())).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void a_closed_one_takes_no_more_but_stays_where_it_is() {
    Campaign spring = begun("Spring", Hue.TEAL);
    PostId inside = due("Bikes bloom", "2031-01-07T10:00:00Z");
    PostId outside = due("Bikes wilt", "2031-01-07T12:00:00Z");
    put(inside, spring.id());
    post(PAGE + "/" + spring.id() + "/close");

    assertThat(told(put(outside, spring.id()), "problem")).contains("is closed");
    assertThat(text(get(page(inside)))).contains("campaign hue-teal", "selected=\"selected\"");
    assertThat(text(get(BOARD + "?campaign=" + spring.id())))
        .contains("Bikes bloom")
        .doesNotContain("Bikes wilt");
  }

  @Test
  void all_posts_of_an_article_are_put_into_one() {
    Campaign spring = begun("Spring", Hue.TEAL);
    String article = "/desk/velo/articles/" + sample.path.id();
    assertThat(text(get(article))).contains("Campaign of this article");

    String done = told(post(article + "/campaign", "campaign", spring.id().toString()), "done");

    assertThat(done).contains("to that campaign now");
    assertThat(campaigns.counts(Sample.VELO).get(spring.id()).values()).isNotEmpty();
    assertThat(text(get(article)))
        .contains("campaign hue-teal", "value=\"%s\" selected".formatted(spring.id()));
  }

  @Test
  void a_campaign_is_chosen_for_an_article_that_has_no_post_yet() {
    Campaign spring = begun("Spring", Hue.TEAL);
    String article = "/desk/velo/articles/" + sample.thin.id();

    String done = told(post(article + "/campaign", "campaign", spring.id().toString()), "done");

    assertThat(done)
        .isEqualTo(
            "The article belongs to that campaign now, and so will its posts from the start.");
    assertThat(campaigns.of(Sample.VELO, sample.thin.id())).contains(spring);
    assertThat(text(get(article)))
        .contains("campaign hue-teal", "value=\"%s\" selected".formatted(spring.id()));
    post(PAGE + "/" + spring.id() + "/close");
    assertThat(text(get(article))).contains("value=\"%s\" selected".formatted(spring.id()));
    assertThat(told(post(article + "/campaign", "campaign", ""), "done"))
        .isEqualTo("The article belongs to no campaign now.");
    assertThat(text(get(article))).doesNotContain("campaign hue-teal");
    assertThat(post("/desk/velo/articles/" + UUID.randomUUID() + "/campaign", "campaign", ""))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void a_new_post_begins_in_the_chosen_one(@Autowired Posts posts) {
    Campaign spring = begun("Spring", Hue.TEAL);
    String chosen = "value=\"%s\" selected=\"selected\"".formatted(spring.id());

    assertThat(text(get("/desk/velo/posts/new?campaign=" + spring.id()))).contains(chosen);
    post(
        "/desk/velo/posts",
        "channel",
        Sample.BLUESKY.value(),
        "text",
        "A very springy capybara",
        "campaign",
        spring.id().toString());

    PostId made =
        posts
            .list(Sample.VELO, new PostFilter(null, null, null, "springy capybara", 1, 0))
            .get(0)
            .id();
    assertThat(campaigns.of(Sample.VELO, made)).contains(spring);
  }

  @Test
  void the_board_shows_its_colour_beside_its_name_and_is_narrowed_to_one() {
    Campaign spring = begun("Spring", Hue.TEAL);
    PostId inside = due("An otter blooms", "2031-02-05T10:00:00Z");
    due("An otter wilts", "2031-02-05T12:00:00Z");
    put(inside, spring.id());

    String page = text(get(BOARD + "?words=otter"));
    String narrowed = text(get(BOARD + "?campaign=" + spring.id()));

    assertThat(page)
        .contains("lane-post has-hue hue-teal", ">Spring</bdi>", "An otter wilts", "Any campaign");
    assertThat(narrowed)
        .contains("An otter blooms", "name=\"campaign\" value=\"%s\"".formatted(spring.id()))
        .contains("Show all")
        .doesNotContain("An otter wilts");
    assertThat(text(get(BOARD + "?words=otter&campaign=what"))).contains("An otter wilts");
  }

  @Test
  void the_calendar_shows_its_colour_beside_its_name_and_is_narrowed_to_one() {
    Campaign spring = begun("Spring <img src=x>", Hue.TEAL);
    begun("Elsewhere", Hue.RED);
    PostId inside = due("A heron blooms", "2031-03-05T10:00:00Z");
    due("A heron wilts", "2031-03-05T10:05:00Z");
    put(inside, spring.id());

    String page = text(get(CALENDAR + "?date=2031-03-01"));
    String narrowed = text(get(CALENDAR + "?date=2031-03-01&campaign=" + spring.id()));

    assertThat(page)
        .contains("cal-mark--approved has-hue hue-teal", ">Spring &lt;img src=x&gt;</bdi>")
        .contains("<ul aria-label=\"Campaigns\">", "A heron wilts")
        .doesNotContain("<img src=x", "hue-red");
    assertThat(narrowed)
        .contains("A heron blooms", "Too near to the post at 11:05.")
        .contains("date=2031-04-01&amp;channel=&amp;campaign=" + spring.id())
        .doesNotContain("A heron wilts");
    assertThat(text(get(CALENDAR + "?date=2031-03-01&campaign=what"))).contains("A heron wilts");
  }

  @Test
  void a_move_keeps_to_the_chosen_one() {
    Campaign spring = begun("Spring", Hue.TEAL);
    PostId post = due("A stork blooms", "2031-04-05T10:00:00Z");
    put(post, spring.id());

    MvcTestResult moved =
        post(
            CALENDAR + "/" + post + "/move",
            "day",
            "2031-04-06",
            "view",
            "week",
            "campaign",
            spring.id().toString());

    assertThat(moved.getResponse().getRedirectedUrl()).contains("campaign=" + spring.id());
  }

  @Test
  void the_calendar_file_names_it() {
    Campaign spring = begun("Spring, at last", Hue.TEAL);
    put(due("A wren blooms", "2026-12-11T08:30:00Z"), spring.id());
    Matcher address =
        Pattern.compile("/postillion/calendar/pstf_[\\w-]+\\.ics")
            .matcher(text(following(post(CALENDAR + "/feed"))));

    assertThat(address.find()).isTrue();
    assertThat(text(get(address.group()))).containsOnlyOnce("CATEGORIES:Spring\\, at last\r\n");
  }

  @Test
  void lists_of_posts_and_search_name_it() {
    Campaign spring = begun("Spring", Hue.TEAL);
    put(due("A quail blooms", "2031-05-05T10:00:00Z"), spring.id());

    assertThat(text(get("/desk/velo/posts?words=quail"))).contains("campaign hue-teal");
    assertThat(text(get("/desk/velo/search?q=campaign"))).contains("/desk/velo/campaigns");
  }

  @Test
  void a_campaign_of_another_brand_is_not_there() {
    Campaign foreign =
        new Campaign(
            CampaignId.random(),
            Sample.TEA,
            "Foreign",
            Hue.BLUE,
            LocalDate.of(2027, 1, 1),
            null,
            Value.LOW,
            null);
    campaigns.insert(foreign);
    PostId post = due("A crane", "2031-06-05T10:00:00Z");

    assertThat(put(post, foreign.id())).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(PAGE + "/" + foreign.id(), "name", "Mine")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(PAGE + "/" + foreign.id() + "/close")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(get(PAGE))).doesNotContain("Foreign");
    assertThat(text(get("/desk/tea/campaigns"))).contains("Foreign", "from Jan 1, 2027");
  }
}
