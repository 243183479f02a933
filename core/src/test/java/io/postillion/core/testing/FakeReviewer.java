package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.BriefReviewer;
import io.postillion.core.brief.Fillings;
import io.postillion.core.post.Author;
import java.util.ArrayList;
import java.util.List;

/** Proposes the same for every brief, and remembers what it was asked. */
public final class FakeReviewer implements BriefReviewer {

  private final List<BriefRequest> requests = new ArrayList<>();

  public BriefRequest asked() {
    return requests.get(requests.size() - 1);
  }

  @Override
  public boolean hasModel(BrandId brand) {
    return true;
  }

  @Override
  public Fillings extract(BriefRequest request) {
    requests.add(request);
    return fillings("", Author.offline("offline writer · brief"));
  }

  @Override
  public Fillings propose(BriefRequest request) {
    requests.add(request);
    return fillings("bakers", Author.model("openai", "gpt", "review-brief 1"));
  }

  private static Fillings fillings(String audience, Author author) {
    return new Fillings(
        "Acme bakes.",
        audience,
        "",
        "Everyone may come.",
        "",
        "",
        "",
        List.of("Which day?"),
        author);
  }
}
