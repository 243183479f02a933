package io.postillion.plugin.desk.memory;

import io.postillion.connectors.pictures.PictureSettings;
import io.postillion.connectors.pictures.UploadedPictures;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Brands;
import io.postillion.core.check.Checking;
import io.postillion.core.check.PictureRights;
import io.postillion.core.library.Choosing;
import io.postillion.core.library.LibraryRights;
import io.postillion.core.library.PictureCare;
import io.postillion.core.library.SnippetCare;
import io.postillion.core.post.Editing;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.visual.MadePictures;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library, with pictures that are really read. */
@Configuration(proxyBeanMethods = false)
class LibraryBeans {

  @Bean
  MemoryLibrary pictureLibrary(MemoryPosts posts) {
    return new MemoryLibrary(posts);
  }

  @Bean
  MemorySnippets snippets() {
    return new MemorySnippets();
  }

  @Bean
  PictureRights pictureRights(
      MemoryLibrary library, MadePictures made, Brands brands, Clock clock) {
    return new LibraryRights(library, made, brands, clock);
  }

  @Bean
  PictureCare pictureCare(
      MemoryLibrary library,
      MediaStore media,
      Posts posts,
      Checking checking,
      Transactions transactions,
      Clock clock) {
    return new PictureCare(
        library,
        new UploadedPictures(PictureSettings.of(Set.of())),
        media,
        posts,
        checking,
        transactions,
        clock);
  }

  @Bean
  Choosing choosing(
      MemoryLibrary library,
      PictureRights rights,
      Posts posts,
      NetworkConnections networks,
      Editing editing) {
    return new Choosing(library, rights, posts, networks, editing);
  }

  @Bean
  SnippetCare snippetCare(MemorySnippets snippets, Transactions transactions, Clock clock) {
    return new SnippetCare(snippets, transactions, clock);
  }
}
