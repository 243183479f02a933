package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.search.Search;
import io.postillion.core.search.Sought;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search in what the memory holds. */
@Configuration(proxyBeanMethods = false)
public class SearchBeans {

  @Bean
  Search search(MemoryPosts posts, MemoryArticles articles, MemoryChannels channels) {
    return new Search() {
      @Override
      public List<Post> posts(BrandId brand, Sought sought, int limit) {
        return posts.list(brand, PostFilter.all()).stream()
            .filter(
                post -> !sought.isEmpty() && sought.isIn(text(post), channel(post), about(post)))
            .limit(limit)
            .toList();
      }

      @Override
      public List<Article> articles(BrandId brand, Sought sought, int limit) {
        return articles.newest(brand, 500).stream()
            .filter(article -> !sought.isEmpty() && sought.isIn(article.item().title()))
            .limit(limit)
            .toList();
      }

      private String text(Post post) {
        return posts.current(post).map(revision -> revision.content().text()).orElse("");
      }

      private String channel(Post post) {
        Channel channel = channels.get(post.brand(), post.channel());
        return channel.name() + "\n" + channel.network();
      }

      private String about(Post post) {
        ArticleId article = post.article();
        return article == null
            ? ""
            : articles.find(post.brand(), article).map(one -> one.item().title()).orElse("");
      }
    };
  }
}
