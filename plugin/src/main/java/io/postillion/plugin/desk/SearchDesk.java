package io.postillion.plugin.desk;

import io.postillion.core.client.Clients;
import io.postillion.core.library.Library;
import io.postillion.core.library.Snippets;
import io.postillion.core.people.People;
import io.postillion.core.post.Posts;
import io.postillion.core.search.Search;
import io.postillion.plugin.desk.find.Finder;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.view.PostRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search over the whole desk. */
@Configuration(proxyBeanMethods = false)
class SearchDesk {

  @Bean("postillionDeskFinder")
  Finder deskFinder(
      Search search,
      Posts posts,
      People people,
      Library library,
      Snippets snippets,
      PostRows rows,
      ObjectProvider<Clients> clients,
      Times times,
      Words words) {
    return new Finder(
        search,
        posts,
        people,
        library,
        snippets,
        rows,
        () -> clients.stream().findAny().isPresent(),
        times,
        words);
  }
}
