package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.app.demo.HandsFree;
import io.postillion.core.brand.BrandId;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measuring;
import io.postillion.core.insight.Moment;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code ./postillion demo --hands-free} promises. */
@ExtendWith(OutputCaptureExtension.class)
class HandsFreeTest {

  @Test
  void brings_the_sample_articles_out_and_ends_well(@TempDir Path folder, CapturedOutput output)
      throws SQLException {
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(PostillionApplication.class)
            .web(WebApplicationType.NONE)
            .profiles("demo")
            .run(
                "--postillion.demo.folder=" + folder,
                "--postillion.demo.hands-free=true",
                "--postillion.publish.lead=1s")) {

      int exit = application.getBean(HandsFree.class).run();

      assertThat(exit).isZero();
      assertThat(application.getBean(Posts.class).list(new BrandId("velorine"), PostFilter.all()))
          .hasSize(8)
          .allMatch(post -> post.status() == PostStatus.PUBLISHED);
      assertThat(output.getOut().lines().filter(line -> line.startsWith("slipped in")))
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains("claim.percentage 87 %", "claim.study");
      assertThat(published(application)).hasSize(8).noneMatch(text -> text.contains("87 %"));
      assertAllAreMeasuredOnce(application);
    }
  }

  /** Beginning it again changes nothing, and neither does what was counted. */
  private static void assertAllAreMeasuredOnce(ConfigurableApplicationContext application)
      throws SQLException {
    BrandId brand = new BrandId("velorine");
    Measuring measuring = application.getBean(Measuring.class);
    List<Post> posts = application.getBean(Posts.class).list(brand, PostFilter.all());

    posts.forEach(post -> measuring.begin(brand, post.id()));
    assertThat(posts).noneMatch(post -> measuring.begin(brand, post.id()));
    assertThat(measuringTimers(application)).isEqualTo(8);
    assertThat(posts)
        .extracting(post -> measuring.measure(brand, post.id(), Moment.HOUR, false))
        .extracting(Measurement::outcome)
        .containsOnly(Measurement.Outcome.COUNTED);
    assertThat(application.getBean(Posts.class).list(brand, PostFilter.all())).isEqualTo(posts);
  }

  private static int measuringTimers(ConfigurableApplicationContext application)
      throws SQLException {
    try (Connection connection = application.getBean(DataSource.class).getConnection();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("select count(*) from ACT_RU_JOB where PRIORITY_ = -100")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static List<String> published(ConfigurableApplicationContext application) {
    Posts posts = application.getBean(Posts.class);
    return posts.list(new BrandId("velorine"), PostFilter.all()).stream()
        .flatMap(post -> posts.current(post).stream())
        .map(revision -> revision.content().text())
        .toList();
  }

  @Test
  void the_scripted_approver_does_not_exist_outside_the_demo(@TempDir Path folder) {
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(PostillionApplication.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.datasource.url=jdbc:h2:mem:no-demo",
                "--postillion.demo.hands-free=true",
                "--postillion.demo.folder=" + folder)) {

      assertThat(application.getBeanNamesForType(HandsFree.class)).isEmpty();
    }
  }
}
