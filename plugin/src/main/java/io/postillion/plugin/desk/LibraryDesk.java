package io.postillion.plugin.desk;

import io.postillion.core.library.Library;
import io.postillion.core.people.People;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.library.LibraryViews;
import io.postillion.plugin.desk.view.PostRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library at the desk. */
@Configuration(proxyBeanMethods = false)
class LibraryDesk {

  @Bean("postillionDeskLibraryViews")
  LibraryViews deskLibraryViews(
      Library library, Posts posts, People people, PostRows rows, Times times, Words words) {
    return new LibraryViews(library, posts, people, rows, times, words);
  }
}
