package io.postillion.plugin.desk.memory;

import io.postillion.connectors.social.sandbox.SandboxPost;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.SuggestionId;
import io.postillion.core.ai.Suggestions;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.translate.Translation;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.AltTexts;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The small stores that are little more than a map. */
final class MapStores {

  static final class MemoryBrands implements Brands {
    private final Map<BrandId, Brand> brands = new LinkedHashMap<>();

    void put(Brand brand) {
      brands.put(brand.id(), brand);
    }

    @Override
    public Optional<Brand> find(BrandId id) {
      return Optional.ofNullable(brands.get(id));
    }

    @Override
    public List<Brand> all() {
      return List.copyOf(brands.values());
    }
  }

  record MemoryPeople(Supplier<List<Person>> all) implements People {
    private List<Person> people() {
      return all.get();
    }

    @Override
    public Optional<Person> find(PersonId id) {
      return people().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Person> byLogin(String login) {
      return people().stream().filter(person -> person.login().equals(login)).findFirst();
    }

    @Override
    public List<Person> members(BrandId brand) {
      return people().stream().filter(person -> person.brands().contains(brand)).toList();
    }

    @Override
    public Set<String> groups() {
      return people().stream()
          .flatMap(person -> person.rights().values().stream())
          .flatMap(rights -> rights.groups().stream())
          .collect(Collectors.toSet());
    }
  }

  static final class MemoryLanguages implements Languages {
    private final Map<PersonId, Locale> read = new HashMap<>();

    @Override
    public Locale of(Person person) {
      return person.locale().getLanguage().isEmpty()
          ? read.getOrDefault(person.id(), Locale.ENGLISH)
          : person.locale();
    }

    @Override
    public void read(PersonId person, Locale locale) {
      read.put(person, locale);
    }
  }

  static final class MemoryFindings implements Findings {
    private final Map<RevisionId, List<Finding>> findings = new HashMap<>();

    @Override
    public void save(BrandId brand, RevisionId revision, List<Finding> found) {
      findings.put(revision, found);
    }

    @Override
    public List<Finding> of(BrandId brand, RevisionId revision) {
      return findings.getOrDefault(revision, List.of());
    }
  }

  static final class MemoryTranslations implements Translations {
    private final List<Translation> all = new ArrayList<>();

    @Override
    public void add(BrandId brand, Translation translation) {
      all.add(translation);
    }

    @Override
    public Optional<Translation> find(BrandId brand, PostId post) {
      return all.stream().filter(one -> one.post().equals(post)).findFirst();
    }

    @Override
    public List<Translation> of(BrandId brand, PostId source) {
      return all.stream().filter(one -> one.source().equals(source)).toList();
    }
  }

  static final class MemoryHistory implements History {
    private final List<PostEvent> events = new ArrayList<>();

    @Override
    public void add(BrandId brand, PostEvent event) {
      events.add(event);
    }

    @Override
    public List<PostEvent> of(BrandId brand, PostId post) {
      return events.stream().filter(event -> event.post().equals(post)).toList();
    }
  }

  static final class MemorySuggestions implements Suggestions {
    private final List<Suggestion> suggestions = new ArrayList<>();

    @Override
    public void add(BrandId brand, List<Suggestion> offered) {
      suggestions.addAll(offered);
    }

    @Override
    public Optional<Suggestion> find(BrandId brand, PostId post, SuggestionId id) {
      return suggestions.stream()
          .filter(one -> one.post().equals(post) && one.id().equals(id))
          .findFirst();
    }

    @Override
    public List<Suggestion> open(BrandId brand, PostId post, int most) {
      return suggestions.stream().filter(one -> one.post().equals(post)).limit(most).toList();
    }

    @Override
    public void take(BrandId brand, PostId post, List<SuggestionId> ids, Instant at) {}

    @Override
    public int forget(BrandId brand, Instant before, int most) {
      return 0;
    }
  }

  static final class MemoryMadePictures implements MadePictures {
    private final List<MadePicture> pictures = new ArrayList<>();

    @Override
    public int forget(BrandId brand, Instant before, int most) {
      return 0;
    }

    @Override
    public void add(BrandId brand, MadePicture picture) {
      pictures.add(picture);
    }

    @Override
    public List<MadePicture> of(BrandId brand, PostId post) {
      List<MadePicture> made =
          new ArrayList<>(pictures.stream().filter(one -> one.post().equals(post)).toList());
      Collections.reverse(made);
      return made;
    }

    @Override
    public Optional<MadePicture> find(BrandId brand, PostId post, String sha256) {
      return pictures.stream()
          .filter(one -> one.post().equals(post) && one.media().sha256().equals(sha256))
          .reduce((earlier, later) -> later);
    }
  }

  static final class MemoryAltTexts implements AltTexts {
    private final List<AltText> texts = new ArrayList<>();

    @Override
    public int forget(BrandId brand, Instant before, int most) {
      return 0;
    }

    @Override
    public void add(BrandId brand, AltText suggested) {
      texts.add(0, suggested);
    }

    @Override
    public List<AltText> of(BrandId brand, PostId post) {
      return texts.stream().filter(one -> one.post().equals(post)).toList();
    }
  }

  static final class MemoryWall implements SandboxWall {
    private final List<SandboxPost> posts = new ArrayList<>();

    @Override
    public boolean put(SandboxPost post) {
      return posts.add(post);
    }

    @Override
    public Optional<SandboxPost> find(ChannelId channel, String key) {
      return newest(channel, 500).stream().filter(post -> post.key().equals(key)).findFirst();
    }

    @Override
    public List<SandboxPost> newest(ChannelId channel, int limit) {
      return posts.stream().filter(post -> post.channel().equals(channel)).limit(limit).toList();
    }
  }

  private MapStores() {}
}
