package io.postillion.core.ai.prompt;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Variant;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.failure.Failure;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.publish.NetworkConnections;
import java.util.Optional;

/** Tries instructions on a real article before anybody uses them; nothing of it is kept. */
public final class Trying {

  private final TryOut tryOut;
  private final PromptLibrary library;
  private final Brands brands;
  private final Channels channels;
  private final NetworkConnections networks;
  private final Articles articles;
  private final Briefs briefs;

  public Trying(
      TryOut tryOut,
      PromptLibrary library,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs) {
    this.tryOut = tryOut;
    this.library = library;
    this.brands = brands;
    this.channels = channels;
    this.networks = networks;
    this.articles = articles;
    this.briefs = briefs;
  }

  /**
   * @param text instructions that are not saved
   * @param drafts whether each side is to be drafted, which is on record and may cost something
   * @throws RefusedException when the person is no administrator of the brand, or the text is not
   *     sound
   * @throws NotFoundException when article or channel are not the brand's
   * @throws Failure when the network does not say what it takes
   */
  public Trial tried(
      Person person,
      BrandId brand,
      String task,
      String text,
      ArticleId id,
      ChannelId on,
      boolean drafts) {
    person.require(Role.ADMIN, brand);
    String clean = PromptLibrary.sound(text);
    Article article = articles.get(brand, id);
    Channel channel = channels.get(brand, on);
    DraftRequest request = request(person, brand, article, channel);
    return new Trial(
        channel.name(),
        side(
            request,
            library.of(brand, task, request.language(), null).map(HousePrompt::instructions),
            drafts),
        side(request, Optional.of(new Instructions(clean, brand + ".try")), drafts));
  }

  private DraftRequest request(Person person, BrandId brand, Article article, Channel channel) {
    NetworkLimits limits = networks.to(channel.id()).limits();
    return new DraftRequest(
        brands.get(brand),
        channel,
        limits,
        limits.visible().left(""),
        article,
        briefs.find(brand, article.id()).orElse(Brief.none(article.id())),
        "",
        "",
        Variant.USUAL,
        Asked.by(person).about(null, article.id()));
  }

  private Trial.Side side(DraftRequest request, Optional<Instructions> house, boolean drafts) {
    String prompt = tryOut.prompt(request, house);
    if (!drafts) {
      return new Trial.Side(prompt, null, null, null);
    }
    try {
      Draft draft = tryOut.draft(request, house);
      return new Trial.Side(prompt, draft.text(""), draft.author(), draft.instead());
    } catch (Failure failure) {
      return new Trial.Side(prompt, null, null, failure.getMessage());
    }
  }
}
