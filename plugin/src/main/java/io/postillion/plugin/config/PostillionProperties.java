package io.postillion.plugin.config;

import io.postillion.core.brand.Disclosure;
import io.postillion.core.brief.BriefScore;
import io.postillion.core.correct.CorrectionRule;
import io.postillion.core.memory.MemorySettings;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.people.Role;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code postillion.*}; {@code docs/configuration.md} explains each with an
 * example.
 *
 * @param baseUri where people reach this installation; permalinks of the sandbox begin with it
 * @param secretKey base 64 of 32 bytes, the same on all nodes; {@code ./postillion key} prints one
 * @param brands by name
 * @param people by login
 * @param oauth the apps that were registered with networks, by the network's word
 */
@ConfigurationProperties("postillion")
public record PostillionProperties(
    @DefaultValue("http://localhost:8080") URI baseUri,
    @Nullable String secretKey,
    @DefaultValue Map<String, BrandProperties> brands,
    @DefaultValue Map<String, PersonProperties> people,
    @DefaultValue IngestProperties ingest,
    @DefaultValue PublishProperties publish,
    @DefaultValue Map<String, OAuthProperties> oauth,
    @DefaultValue HttpProperties http,
    @DefaultValue AiProperties ai,
    @DefaultValue EngineProperties engine,
    @DefaultValue ApprovalProperties approval) {

  /**
   * One brand with its sources and channels, each by name.
   *
   * @param tolerance a post that is later than this asks a person before it goes out
   * @param facts what may be said of the brand in any post, in full sentences: a source like the
   *     article
   * @param days that the brand celebrates, by {@code 05-03} for every year or {@code 2026-05-03}
   * @param measure whether networks are asked how people responded
   * @param glossary see {@link io.postillion.core.brand.Glossary}: each with words by language, or
   *     {@code keep} with what stays as it is
   * @param corrections what may be corrected in an approved text without asking again: {@code
   *     none}, {@code spacing} or {@code spelling}
   */
  public record BrandProperties(
      String name,
      @DefaultValue("en") Locale language,
      @DefaultValue("UTC") ZoneId zone,
      @DefaultValue VoiceProperties voice,
      @DefaultValue WordProperties words,
      @DefaultValue("15m") Duration tolerance,
      @DefaultValue BriefProperties brief,
      @DefaultValue Map<String, SourceProperties> sources,
      @DefaultValue Map<String, ChannelProperties> channels,
      @DefaultValue RiskProperties risk,
      @DefaultValue DisclosureProperties disclosure,
      @DefaultValue BrandAiProperties ai,
      @DefaultValue CardProperties card,
      @DefaultValue MemoryProperties memory,
      @DefaultValue Map<String, String> days,
      @DefaultValue HashtagProperties hashtags,
      @DefaultValue("true") boolean measure,
      @DefaultValue List<Map<String, String>> glossary,
      @DefaultValue("") String facts,
      @DefaultValue("none") CorrectionRule corrections,
      @DefaultValue NoticeProperties notices) {}

  /**
   * How people are told of the brand's news who said nothing else; what is left out is as {@code
   * postillion.notify.defaults} says.
   *
   * @param events what by which means; what is missing is not told
   * @param quiet hours in which nothing comes, such as {@code 22:00-07:00}; empty for none
   * @param urgentPasses whether escalations come in quiet hours too
   */
  public record NoticeProperties(
      @Nullable Map<NoticeKind, Set<Means>> events,
      @Nullable Digest digest,
      @Nullable LocalTime digestAt,
      @Nullable String quiet,
      @Nullable Boolean urgentPasses) {}

  /** See {@link MemorySettings}. */
  public record MemoryProperties(@DefaultValue("3") int examples, @DefaultValue("3") int repeats) {

    /**
     * @throws IllegalArgumentException when they are out of range
     */
    public MemorySettings settings() {
      return new MemorySettings(examples, repeats);
    }
  }

  /**
   * See {@link io.postillion.core.brand.HashtagPolicy}.
   *
   * @param recent so many of the latest posts are looked at
   * @param often a tag that stands in so many of them is overused
   */
  public record HashtagProperties(
      @DefaultValue List<String> preferred,
      @DefaultValue Set<String> banned,
      @DefaultValue("10") int recent,
      @DefaultValue("5") int often) {}

  /**
   * See {@link io.postillion.core.brand.Sensitive}.
   *
   * @param dates what they are known for, by {@code 11-13} for every year or {@code 2026-11-13}
   */
  public record RiskProperties(
      @DefaultValue List<String> topics, @DefaultValue Map<String, String> dates) {}

  /**
   * See {@link io.postillion.core.brand.Disclosure}.
   *
   * @param rule {@code never}, {@code when-ai-wrote} or {@code always}
   * @param label by language, e.g. {@code en}
   */
  public record DisclosureProperties(
      @DefaultValue("never") Disclosure.Rule rule, @DefaultValue Map<String, String> label) {}

  /**
   * How a brand handles models.
   *
   * @param keep how long answers of models, and what was offered and nobody took, are kept
   * @param offlineAfterFailure whether the offline writer drafts when no model does; otherwise a
   *     person writes
   * @param providers whom the brand asks, by name, the first one first; all that serve it when left
   *     out
   */
  public record BrandAiProperties(
      @DefaultValue("90d") Duration keep,
      @DefaultValue BudgetProperties budget,
      @DefaultValue("true") boolean offlineAfterFailure,
      @DefaultValue MaskProperties mask,
      @Nullable List<String> providers) {

    public BrandAiProperties {
      if (keep.toHours() < 1) {
        throw new IllegalArgumentException(
            "A brand's ai.keep must be an hour or more, not %s".formatted(keep));
      }
    }
  }

  /**
   * What a brand may use in a month of its time zone.
   *
   * @param tokens read and written; as many as it takes when left out
   * @param money as much as it takes when left out
   * @param currency of the money, e.g. {@code EUR}
   * @param soft the share from which people are told
   */
  public record BudgetProperties(
      @Nullable Long tokens,
      @Nullable BigDecimal money,
      @Nullable Currency currency,
      @DefaultValue("0.8") double soft) {

    public BudgetProperties {
      if ((money == null) != (currency == null)) {
        throw new IllegalArgumentException(
            "A brand's ai.budget.money needs ai.budget.currency, such as EUR, and the other way round");
      }
    }
  }

  /**
   * @param enabled whether personal data is replaced by placeholders in what models are asked
   * @param names of people, to be replaced too
   */
  public record MaskProperties(
      @DefaultValue("false") boolean enabled, @DefaultValue List<String> names) {}

  /**
   * What cards look like; see {@link io.postillion.core.visual.CardDesign}.
   *
   * @param background this and the other colours: like {@code #1a2b3c}
   * @param font a TrueType file; Postillion's own when left out
   * @param logo a PNG or JPEG file; the name alone when left out
   */
  public record CardProperties(
      @DefaultValue("#f7f5f0") String background,
      @DefaultValue("#14213d") String text,
      @DefaultValue("#a3431f") String accent,
      @Nullable Path font,
      @Nullable Path logo) {}

  /** See {@link io.postillion.core.brand.Voice}. */
  public record VoiceProperties(
      @DefaultValue("clear, friendly, factual") String tone, @DefaultValue List<String> rules) {}

  /** See {@link io.postillion.core.brand.WordPolicy}. */
  public record WordProperties(
      @DefaultValue List<String> forbidden, @DefaultValue List<String> required) {}

  /**
   * @param least how many of 100 points a brief needs before anything is written
   */
  public record BriefProperties(@DefaultValue("30") int least) {

    public BriefProperties {
      if (least < 0 || least > BriefScore.MOST) {
        throw new IllegalArgumentException(
            "postillion.brands.<brand>.brief.least must be 0 to %d, not %d"
                .formatted(BriefScore.MOST, least));
      }
    }
  }

  /**
   * One content source.
   *
   * @param cms {@code wordpress}, {@code folder} or {@code feed}
   * @param url the site or the feed
   * @param password WordPress: an application password
   * @param folder of Markdown files
   * @param language of items that do not say their own
   * @param since WordPress: older articles are left alone; a month before the start when left out
   * @param plainPermalinks WordPress without pretty permalinks
   * @param hookSecret {@code whsec_…}; with it the CMS may say "look again"
   * @param sample whether its articles are there to try things out on, to be removed at the desk
   */
  public record SourceProperties(
      String cms,
      @Nullable String name,
      @Nullable URI url,
      @Nullable String user,
      @Nullable String password,
      @Nullable Path folder,
      @Nullable Locale language,
      @DefaultValue("false") boolean plainPermalinks,
      @Nullable Instant since,
      @Nullable String hookSecret,
      @DefaultValue("false") boolean sample) {}

  /**
   * One connected account.
   *
   * @param network {@code bluesky}, {@code instagram}, {@code linkedin}, {@code mastodon}, {@code
   *     sandbox}, {@code threads} or {@code x}
   * @param account as people know it; found out from the network when left out
   * @param url the Bluesky service or the Mastodon server; elsewhere another address of the API
   *     than the usual
   * @param user Bluesky: handle or e-mail; Instagram with Facebook Login: the account's id
   * @param password Bluesky: an app password
   * @param token Mastodon, and X, LinkedIn, Instagram, Threads: an access token; of networks that
   *     people connect at the desk, left out
   * @param visibility Mastodon: public, unlisted or private
   * @param author LinkedIn: {@code urn:li:organization:…} or {@code urn:li:person:…}
   * @param version LinkedIn: of its API, {@code YYYYMM}
   * @param language in which its posts are written; that of each article when left out
   * @param postsPerDay X, LinkedIn: at most so many in 24 hours, when it is to be fewer than usual
   * @param threads X: whether the account may reply to its own posts
   * @param measure whether it is asked how people responded; when left out, where that is free
   */
  public record ChannelProperties(
      String network,
      @Nullable String name,
      @Nullable String account,
      @Nullable URI url,
      @Nullable String user,
      @Nullable String password,
      @Nullable String token,
      @DefaultValue("public") String visibility,
      @Nullable String author,
      @Nullable String version,
      @Nullable Integer postsPerDay,
      @DefaultValue("true") boolean threads,
      @Nullable Boolean measure,
      @Nullable Locale language) {}

  /**
   * Someone who logs in.
   *
   * @param locale as they read the desk when left out
   * @param groups that approval processes ask by name, e.g. {@code legal}
   * @param passwordHash e.g. {@code {bcrypt}$2a$10$…}; {@code ./postillion password} makes one
   */
  public record PersonProperties(
      String name,
      String passwordHash,
      Set<Role> roles,
      @DefaultValue Set<String> brands,
      @Nullable Locale locale,
      @DefaultValue("UTC") ZoneId zone,
      @DefaultValue Set<String> groups) {}

  /**
   * @param within how long a post without a time may wait for its approval
   */
  public record ApprovalProperties(@DefaultValue("14d") Duration within) {}

  /**
   * @param every between two sweeps of a source
   */
  public record IngestProperties(@DefaultValue("1m") Duration every) {}

  /**
   * @param lead how long before it is due a post is prepared
   * @param spread posts that are due together are woken over this span before the lead, so that
   *     preparing them is no rush
   * @param threads how many posts are on the wire at once
   * @param perChannel how many of one channel
   * @param overdueSpacing between two overdue posts of one channel, after an outage or a brake
   */
  public record PublishProperties(
      @DefaultValue("2m") Duration lead,
      @DefaultValue("1m") Duration spread,
      @DefaultValue("200") int threads,
      @DefaultValue("4") int perChannel,
      @DefaultValue("10s") Duration overdueSpacing) {}

  /**
   * An app that was registered with a network; {@code docs/configuration.md} says where.
   *
   * @param scopes what people are asked to allow; what publishing needs when left out
   * @param authorizeUrl this and the other addresses: as the network documents them when left out
   */
  public record OAuthProperties(
      @Nullable String clientId,
      @Nullable String clientSecret,
      @DefaultValue List<String> scopes,
      @Nullable URI authorizeUrl,
      @Nullable URI tokenUrl,
      @Nullable URI exchangeUrl,
      @Nullable URI refreshUrl,
      @Nullable URI accountUrl) {}

  /**
   * @param allowedHosts hosts with private or loopback addresses that may be reached, exactly as
   *     written in the addresses above
   * @param proxy e.g. {@code http://proxy.example:3128}
   */
  public record HttpProperties(@DefaultValue Set<String> allowedHosts, @Nullable URI proxy) {}

  /**
   * @param providers in the order in which they are tried; none means the offline writer
   * @param atOnce how many drafts wait for a model at once, on each node
   * @param images the provider of a model that makes pictures; null for none
   * @param embeddings what finds examples
   */
  public record AiProperties(
      @DefaultValue List<ProviderProperties> providers,
      @DefaultValue("64") int atOnce,
      @Nullable ImageProperties images,
      @DefaultValue("built-in") EmbeddingsKind embeddings) {

    /** What finds examples. */
    public enum EmbeddingsKind {
      /** The model in the process, where its jar is there. */
      BUILT_IN,
      /** The words of the texts alone. */
      NONE
    }

    public AiProperties {
      if (atOnce < 1) {
        throw new IllegalArgumentException(
            "postillion.ai.at-once must be 1 or more, not %d".formatted(atOnce));
      }
    }
  }

  /**
   * A model that makes pictures, at OpenAI or an endpoint that speaks like it.
   *
   * @param size as the provider names it
   * @param brands the brands that use it; none means all
   */
  public record ImageProperties(
      @Nullable URI url,
      @Nullable String apiKey,
      String model,
      @DefaultValue("1536x1024") String size,
      @DefaultValue("120s") Duration timeout,
      @DefaultValue Set<String> brands) {}

  /**
   * One provider of models.
   *
   * @param kind {@code openai} (and everything that speaks like it), {@code azure}, {@code
   *     anthropic}, {@code gemini}, {@code mistral} or {@code ollama}
   * @param schema whether the endpoint takes a JSON schema for its answer
   * @param brands the brands that use it; none means all
   * @param price unknown when left out; then no cost is recorded
   */
  public record ProviderProperties(
      String kind,
      @Nullable String name,
      @Nullable URI url,
      @Nullable String apiKey,
      String model,
      @DefaultValue("60s") Duration timeout,
      @DefaultValue("true") boolean schema,
      @DefaultValue Set<String> brands,
      @Nullable PriceProperties price) {}

  /**
   * @param input for a million tokens that the model reads
   * @param output for a million tokens that it writes
   */
  public record PriceProperties(BigDecimal input, BigDecimal output, Currency currency) {}

  /**
   * @param tuned sets the engine up for prompt timers; for an engine that is ours alone
   * @param models a folder of further BPMN and DMN files, and of replacements for ours
   */
  public record EngineProperties(@DefaultValue("false") boolean tuned, @Nullable Path models) {}
}
