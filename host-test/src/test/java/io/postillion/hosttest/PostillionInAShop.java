package io.postillion.hosttest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the shop says of Postillion: one brand, one folder of articles, one wall, one approver. */
final class PostillionInAShop {

  static final String BRAND = "shop";
  static final String LOGIN = "paul";
  static final String PASSWORD = "postillion";

  private static final String ARTICLE =
      """
      ---
      title: How much bread does a village need?
      author: Ada
      ---
      Our bakery has a new oven. It bakes 240 loaves every morning. Who eats all of them? "We sell out before nine," says
      Ada Martin, the baker. Bring your own bag and come before eight. The oven saves 30 % of the wood.
      Every second Saturday the bakery shows the oven to visitors. Children may form a loaf and take it home when it is
      baked. The visit is free, and the next one is on 5 December.
      """;

  private PostillionInAShop() {}

  static String[] settings(Path folder, String... more) {
    try {
      Files.writeString(folder.resolve("bread.md"), ARTICLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--camel.main.shutdown-timeout=5",
                "--logging.level.root=warn",
                "--postillion.base-uri=http://localhost:8080",
                "--postillion.publish.lead=1s",
                "--postillion.ai.embeddings=none",
                "--postillion.brands.shop.name=The shop",
                "--postillion.brands.shop.sources.shop-stories.cms=folder",
                "--postillion.brands.shop.sources.shop-stories.folder=" + folder,
                "--postillion.brands.shop.channels.shop-wall.network=sandbox",
                "--postillion.brands.shop.channels.shop-wall.name=The wall",
                "--postillion.brands.shop.channels.shop-wall.account=@shop",
                "--postillion.people.paul.name=Paul",
                "--postillion.people.paul.password-hash={bcrypt}$2a$10$gNuXxBNSqhvB5yQsaarcrOdzp12R8AQ2LlAeykUPO9Fu4e1WXLMg.",
                "--postillion.people.paul.roles=manager,approver",
                "--postillion.people.paul.brands=shop"));
    Stream.of(more).forEach(settings::add);
    return settings.toArray(String[]::new);
  }
}
