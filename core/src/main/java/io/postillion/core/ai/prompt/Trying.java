package io.postillion.core.ai.prompt;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.ai.Asked;
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
import java.util.Map;
import java.util.Optional;

/** Tries instructions on a real article before anybody uses them; nothing of it is kept. */
public final class Trying {

  private final Map<String, TryOut> tryOuts;
  private final PromptLibrary library;
  private final Brands brands;
  private final Channels channels;
  private final NetworkConnections networks;
  private final Articles articles;
  private final Briefs briefs;

  /**
   * @param tryOuts one for each task of the library
   */
  public Trying(
      Map<String, TryOut> tryOuts,
      PromptLibrary library,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs) {
    this.tryOuts = Map.copyOf(tryOuts);
    this.library = library;
    this.brands = brands;
    this.channels = channels;
    this.networks = networks;
    this.articles = articles;
    this.briefs = briefs;
  }

  /**
   * @param text instructions that are not saved
   * @param answers whether each side is to be asked, which is on record and may cost something
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
      boolean answers) {
    person.require(Role.ADMIN, brand);
    String clean = library.sound(task, text);
    TryOut tryOut = tryOuts.get(task);
    if (tryOut == null) {
      throw new NotFoundException("prompt", task);
    }
    Article article = articles.get(brand, id);
    Channel channel = channels.get(brand, on);
    DraftRequest request = request(person, brand, article, channel);
    return new Trial(
        channel.name(),
        side(
            tryOut,
            request,
            library.of(brand, task, request.language(), null).map(HousePrompt::instructions),
            answers),
        side(tryOut, request, Optional.of(new Instructions(clean, brand + ".try")), answers));
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

  private static Trial.Side side(
      TryOut tryOut, DraftRequest request, Optional<Instructions> house, boolean answers) {
    String prompt = tryOut.prompt(request, house);
    if (!answers) {
      return new Trial.Side(prompt, null, null, null);
    }
    try {
      TryOut.Answer answer = tryOut.answer(request, house);
      return new Trial.Side(prompt, answer.text(), answer.author(), answer.instead());
    } catch (Failure failure) {
      return new Trial.Side(prompt, null, null, failure.getMessage());
    }
  }
}
