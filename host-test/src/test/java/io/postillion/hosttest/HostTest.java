package io.postillion.hosttest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.ai.AiPolicies;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Policies;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.Posts;
import io.postillion.core.setting.Adjusting;
import io.postillion.core.setting.Adjusting.Overtaken;
import io.postillion.core.setting.Adjusting.Saved;
import io.postillion.core.setting.Adjusting.Tried;
import io.postillion.core.setting.Adjusting.Unsound;
import io.postillion.core.setting.Adjusting.Wish;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.visual.CardDesigns;
import io.postillion.processes.engine.EngineRelease;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Postillion in an application that has everything already, and keeps it. */
@ExtendWith(OutputCaptureExtension.class)
class HostTest {

  private static final String OUR_LOGIN = "/postillion/login";
  private static final String DESK = "/postillion/desk/shop/work";

  @TempDir static Path folder;

  private static ConfigurableApplicationContext shop;
  private static int port;
  private static String started;

  @BeforeAll
  static void openTheShop(CapturedOutput log) {
    shop =
        new SpringApplicationBuilder(Shop.class)
            .run(
                PostillionInAShop.settings(
                    folder,
                    "--spring.datasource.url=jdbc:h2:mem:shop;DB_CLOSE_ON_EXIT=FALSE",
                    "--spring.jackson.property-naming-strategy=SNAKE_CASE",
                    "--management.endpoints.web.exposure.include=health,prometheus"));
    started = log.getAll();
    port = ((ServletWebServerApplicationContext) shop).getWebServer().getPort();
  }

  @AfterAll
  static void closeTheShop() {
    if (shop != null) {
      shop.close();
    }
  }

  @Test
  void their_process_runs_with_their_delegate_and_none_of_ours_is_there_twice() {
    shop.getBean(RuntimeService.class).startProcessInstanceByKey("order");

    assertThat(database().queryForObject("select shipped from shop_order", Boolean.class)).isTrue();
    List<ProcessDefinition> models =
        shop.getBean(RepositoryService.class).createProcessDefinitionQuery().list();
    assertThat(models)
        .extracting(ProcessDefinition::getKey)
        .contains("order", "post", "article-to-posts")
        .doesNotHaveDuplicates();
  }

  @Test
  void tables_and_migrations_stay_apart() {
    assertThat(
            database()
                .queryForList(
                    "select \"script\" from \"flyway_schema_history\" where \"type\" = 'SQL'",
                    String.class))
        .containsExactly("V1__orders.sql");
    assertThat(
            database()
                .queryForList(
                    "select table_name from information_schema.tables where table_schema = 'PUBLIC'",
                    String.class)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.startsWith("act_")))
        .contains("pst_schema_history", "pst_post")
        .filteredOn(name -> !name.startsWith("pst_"))
        .containsExactlyInAnyOrder("shop_order", "flyway_schema_history");
  }

  @Test
  void their_pages_words_and_json_are_theirs_at_addresses_that_would_be_ours_alone() {
    Visitor holly = new Visitor(port);
    assertThat(Visitor.to(holly.get("/orders"))).endsWith("/login");
    assertThat(holly.get("/login").body()).contains("Please sign in").doesNotContain("Postillion");

    holly.logIn("/login", Shop.USER, Shop.PASSWORD);

    assertThat(holly.get("/orders").body()).contains("The shop says hello");
    assertThat(holly.get("/api/v1/brands/acme").body())
        .isEqualTo("{\"order_number\":1,\"ordered_by\":\"acme\"}");
    assertThat(Stream.of("/desk", "/sandbox/x", "/hooks/x").map(page -> holly.get(page).body()))
        .containsOnly("The shop says hello");
    assertThat(holly.get("/actuator/prometheus").statusCode()).isEqualTo(200);
  }

  @Test
  void two_logins_live_in_one_session_and_neither_opens_the_other_door() {
    Visitor both = new Visitor(port);

    both.logIn("/login", Shop.USER, Shop.PASSWORD);
    assertThat(Visitor.to(both.get(DESK))).endsWith(OUR_LOGIN);

    assertThat(Visitor.to(paul(both))).contains("/postillion/desk");
    assertThat(both.get(DESK).statusCode()).isEqualTo(200);
    assertThat(both.get("/orders").body()).contains("The shop says hello");

    assertThat(Visitor.to(both.post(DESK, "/postillion/logout"))).endsWith("/login?logout");
    assertThat(Visitor.to(both.get(DESK))).endsWith(OUR_LOGIN);
    assertThat(both.get("/orders").body()).contains("The shop says hello");

    Visitor ours = new Visitor(port);
    paul(ours);
    assertThat(ours.get(DESK).statusCode()).isEqualTo(200);
    assertThat(Visitor.to(ours.get("/orders"))).endsWith("/login");
    assertThat(ours.get("/engine-rest/engine").statusCode()).isNotEqualTo(200);
  }

  @Test
  void a_page_that_is_not_there_is_told_in_our_words_at_ours_alone() {
    Visitor visitor = new Visitor(port);
    paul(visitor);

    assertThat(visitor.get("/postillion/desk/shop/posts/no-such-post").body())
        .contains("Postillion");
    assertThat(visitor.get("/postillion/api/v1/brands").statusCode()).isEqualTo(200);
    assertThat(new Visitor(port).get("/postillion/api/v1/brands").body()).contains("not-logged-in");
    assertThat(visitor.get("/postillion/api/v1/openapi").body())
        .contains("/postillion/api/v1/brands")
        .doesNotContain("\"/api/v1");
  }

  @Test
  void an_article_comes_out_as_a_post_that_was_approved_in_tasklist() {
    Approver approver = new Approver(shop);
    Post post = approver.waiting();
    Tasklist tasklist = new Tasklist(shop);
    String words = shop.getBean(Posts.class).current(post).orElseThrow().content().text();
    String line = words.lines().findFirst().orElseThrow();
    String task = approver.items().of(new BrandId("shop"), post.id()).get(0).id();

    assertThatThrownBy(() -> tasklist.completeJustSo(task))
        .hasMessageContaining("answered with its form or at the desk");
    assertThatThrownBy(() -> tasklist.answer("holly", task, "approved"))
        .hasMessageContaining("'holly' is none");
    assertThat(tasklist.page(PostillionInAShop.LOGIN, task))
        .contains("cam-variable-name=\"verdict\"")
        .doesNotContain(line);
    assertThat(tasklist.words(PostillionInAShop.LOGIN, task)).contains(line);
    tasklist.answer(PostillionInAShop.LOGIN, task, "approved");
    Post out = approver.published();

    assertThat(out.id()).isEqualTo(post.id());
    Visitor visitor = new Visitor(port);
    paul(visitor);
    assertThat(visitor.get("/postillion/sandbox/shop-wall").body()).contains("@shop");
    assertThat(visitor.get("/postillion/desk/shop/posts/" + post.id()).statusCode()).isEqualTo(200);
  }

  @Test
  void the_log_and_health_warn_of_the_holes_of_an_engine_with_rest() {
    EngineRelease release = shop.getBean(EngineRelease.class);
    HealthIndicator health = shop.getBean("postillionEngineHealthIndicator", HealthIndicator.class);

    assertThat(release.warnings()).singleElement().asString().contains("CVE-2026-109432");
    assertThat(health.health().getDetails())
        .containsEntry("version", release.version())
        .containsEntry("edition", "community")
        .containsEntry("warnings", release.warnings());
    assertThat(started).contains(release.warnings().get(0));
  }

  @Test
  void what_people_set_at_the_desk_counts_at_once_where_the_settings_leave_it_out() {
    BrandId brand = new BrandId("shop");
    Adjusting adjusting = shop.getBean(Adjusting.class);
    Person paul = shop.getBean("postillionPeople", People.class).byLogin("paul").orElseThrow();

    Visitor visitor = new Visitor(port);
    paul(visitor);
    String form = "/postillion/desk/shop/settings/voice";

    assertThat(visitor.post(form, form, "tone", "dry", "seen.tone", "0").statusCode())
        .isEqualTo(302);
    assertThat(visitor.get("/postillion/desk/shop/settings").body())
        .contains("one setting is changed", "dry", "Paul");
    adjusting.save(
        paul, brand, Group.HASHTAGS, Map.of(BrandSetting.BANNED, new Wish(0, List.of("spam"))));

    assertThat(shop.getBean(Brands.class).get(brand).voice().tone()).isEqualTo("dry");
    assertThat(shop.getBean(Policies.class).of(brand).hashtags().isBanned("#Spam")).isTrue();
    assertThat(
            adjusting.tryOut(
                paul,
                brand,
                Group.VOICE,
                Map.of(BrandSetting.FORBIDDEN, new Wish(0, List.of("walrus")))))
        .isInstanceOf(Tried.class);
  }

  @Test
  void who_is_asked_how_people_are_told_and_what_cards_look_like_is_set_at_the_desk_too() {
    BrandId brand = new BrandId("shop");
    Adjusting adjusting = shop.getBean(Adjusting.class);
    Person paul = shop.getBean("postillionPeople", People.class).byLogin("paul").orElseThrow();
    Person runs =
        new Person(
            paul.id(),
            paul.login(),
            paul.name(),
            Set.of(Role.ADMIN),
            paul.brands(),
            paul.locale(),
            paul.zone(),
            Set.of());

    assertThat(
            adjusting.save(
                runs, brand, Group.AI, Map.of(BrandSetting.PROVIDERS, new Wish(0, List.of("x")))))
        .isInstanceOf(Unsound.class);
    adjusting.save(runs, brand, Group.AI, Map.of(BrandSetting.MASK, new Wish(0, List.of("ON"))));
    adjusting.save(
        runs,
        brand,
        Group.NOTICES,
        Map.of(BrandSetting.QUIET, new Wish(0, List.of("22:00-07:00"))));
    adjusting.save(
        runs, brand, Group.CARDS, Map.of(BrandSetting.TEXT, new Wish(0, List.of("#000000"))));

    assertThat(shop.getBean(AiPolicies.class).of(brand).masking()).isTrue();
    assertThat(shop.getBean(AddressBook.class).of(paul, brand).wishes().quiet())
        .hasToString("22:00-07:00");
    assertThat(shop.getBean(CardDesigns.class).of(brand).text()).hasToString("#000000");
    for (Group group : Group.values()) {
      assertThat(adjusting.tryOut(runs, brand, group, Map.of()))
          .isNotInstanceOfAny(Unsound.class, Saved.class, Overtaken.class);
    }
  }

  @Test
  void no_bean_of_ours_takes_the_name_or_the_place_of_one_of_theirs() {
    assertThat(shop.getBean(Shop.Pages.class).executor())
        .isSameAs(shop.getBean("camundaTaskExecutor"));
    assertThat(shop.getBean("people")).isEqualTo(Map.of("holly", "sells"));
    assertThat(shop.getBean("camunda")).isEqualTo("a word");
    assertThat(
            Stream.of(shop.getBeanFactory().getBeanDefinitionNames())
                .filter(HostTest::isOurs)
                .filter(
                    name -> !name.startsWith("postillion") && !name.startsWith("io.postillion.")))
        .as("give these a name that begins with postillion")
        .isEmpty();
  }

  private static boolean isOurs(String name) {
    BeanDefinition bean = shop.getBeanFactory().getBeanDefinition(name);
    String by =
        bean.getFactoryBeanName() == null ? bean.getBeanClassName() : bean.getFactoryBeanName();
    return String.valueOf(by).startsWith("io.postillion.plugin");
  }

  private static java.net.http.HttpResponse<String> paul(Visitor visitor) {
    return visitor.logIn(OUR_LOGIN, PostillionInAShop.LOGIN, PostillionInAShop.PASSWORD);
  }

  private static JdbcTemplate database() {
    return shop.getBean(JdbcTemplate.class);
  }
}
