package io.postillion.bench.injections;

import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.check.Rule;
import io.postillion.core.content.Article;
import io.postillion.core.content.CmsItem;
import java.util.List;

/** A defence that is switched off, to see that the suite notices. */
enum Without {
  NOTHING(""),
  /** Blocks of the prompt end where the article says so. */
  FENCE(""),
  CHARACTERS("ControlCharacterRule"),
  SCRIPTS("ScriptRule"),
  FOREIGN("ForeignRule"),
  MARKUP("MarkupRule"),
  INSTRUCTIONS("InstructionRule");

  private final String rule;

  Without(String rule) {
    this.rule = rule;
  }

  List<Rule> of(List<Rule> rules) {
    List<Rule> left =
        rules.stream().filter(one -> !one.getClass().getSimpleName().equals(rule)).toList();
    if (!rule.isEmpty() && left.size() == rules.size()) {
      throw new IllegalStateException("There is no rule %s to leave out".formatted(rule));
    }
    return left;
  }

  /** Brackets that the prompt does not know pass through it; {@link #read} turns them back. */
  Drafter of(Drafter drafter) {
    return this == FENCE ? new Unfenced(drafter) : drafter;
  }

  String read(String prompt) {
    return this == FENCE ? prompt.replace('⟪', '<').replace('⟫', '>') : prompt;
  }

  private record Unfenced(Drafter drafter) implements Drafter {

    @Override
    public Draft draft(DraftRequest asked) {
      Article article = asked.article();
      CmsItem item = article.item();
      CmsItem passing =
          new CmsItem(
              item.externalId(),
              item.language(),
              passing(item.title()),
              passing(item.body()),
              item.link(),
              item.images(),
              item.tags(),
              item.author(),
              item.publishedAt(),
              item.modifiedAt());
      return drafter.draft(
          new DraftRequest(
              asked.brand(),
              asked.channel(),
              asked.limits(),
              asked.room(),
              new Article(
                  article.id(),
                  article.brand(),
                  article.source(),
                  passing,
                  article.contentHash(),
                  article.version(),
                  article.receivedAt()),
              asked.brief(),
              asked.wish(),
              asked.before(),
              asked.variant(),
              asked.asked()));
    }

    private static String passing(String text) {
      return text.replace('<', '⟪').replace('>', '⟫');
    }
  }
}
