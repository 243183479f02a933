package io.postillion.plugin.wiring;

import io.postillion.connectors.pictures.PictureSettings;
import io.postillion.connectors.pictures.UploadedPictures;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Brands;
import io.postillion.core.check.Checking;
import io.postillion.core.check.PictureRights;
import io.postillion.core.library.Choosing;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryRights;
import io.postillion.core.library.PictureCare;
import io.postillion.core.library.PictureReader;
import io.postillion.core.library.SnippetCare;
import io.postillion.core.library.Snippets;
import io.postillion.core.post.Editing;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library: pictures with their rights, and snippets. */
@Configuration(proxyBeanMethods = false)
public class LibraryConfiguration {

  @Bean("postillionLibrary")
  Library library(Stores stores) {
    return stores.library();
  }

  @Bean("postillionSnippets")
  Snippets snippets(Stores stores) {
    return stores.snippets();
  }

  @Bean("postillionPictureReader")
  PictureReader pictureReader() {
    return new UploadedPictures(PictureSettings.of(Set.of()));
  }

  @Bean("postillionPictureRights")
  PictureRights pictureRights(Library library, MadePictures made, Brands brands, Clock clock) {
    return new LibraryRights(library, made, brands, clock);
  }

  @Bean("postillionPictureCare")
  PictureCare pictureCare(
      Library library,
      PictureReader reader,
      MediaStore media,
      Posts posts,
      Checking checking,
      Transactions transactions,
      Clock clock) {
    return new PictureCare(library, reader, media, posts, checking, transactions, clock);
  }

  @Bean("postillionLibraryChoosing")
  Choosing libraryChoosing(
      Library library,
      PictureRights rights,
      Posts posts,
      NetworkConnections networks,
      Editing editing) {
    return new Choosing(library, rights, posts, networks, editing);
  }

  @Bean("postillionSnippetCare")
  SnippetCare snippetCare(Snippets snippets, Transactions transactions, Clock clock) {
    return new SnippetCare(snippets, transactions, clock);
  }
}
