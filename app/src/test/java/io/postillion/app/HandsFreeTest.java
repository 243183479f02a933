package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.app.demo.HandsFree;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code ./postillion demo --hands-free} promises. */
class HandsFreeTest {

  @Test
  void brings_the_sample_articles_out_and_ends_well(@TempDir Path folder) {
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
    }
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
