package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.CmsMaker;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sites that people set at the desk, by their addresses; remembers which passwords they saw. */
public final class SourceSites implements CmsMaker {

  private final Map<String, List<CmsItem>> articles = new HashMap<>();
  private final Map<String, Failure> troubles = new HashMap<>();
  private final List<String> passwords = new ArrayList<>();

  public void publish(String address, CmsItem... items) {
    articles.put(address, List.of(items));
  }

  public void fail(String address, Failure failure) {
    troubles.put(address, failure);
  }

  /** Each as address, space, password. */
  public List<String> passwords() {
    return passwords;
  }

  @Override
  public List<String> kinds() {
    return List.of("feed", "wordpress");
  }

  @Override
  public Cms make(SourceEntry entry, @Nullable Secret password) {
    String address = entry.address().toString();
    if (password != null) {
      passwords.add(address + " " + password.reveal());
    }
    return new Cms() {
      @Override
      public Changes changes(@Nullable String cursor) {
        if (troubles.containsKey(address)) {
          throw troubles.get(address);
        }
        List<CmsItem> items = articles.get(address);
        if (items == null) {
          throw new Rejected("There is no feed at " + address);
        }
        return new Changes(items, "read", false, List.of());
      }

      @Override
      public Optional<CmsItem> item(String externalId) {
        return Optional.empty();
      }

      @Override
      public String test() {
        return address;
      }
    };
  }
}
