package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostFilter;
import io.postillion.core.search.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PostFilter} as SQL. A post is found when its current text contains each of the words,
 * anywhere and in any order.
 */
record PostSearch(String sql, Map<String, Object> parameters) {

  static PostSearch of(BrandId brand, PostFilter filter) {
    List<String> conditions = new ArrayList<>(List.of("p.brand_id = :brand"));
    Map<String, Object> parameters = new HashMap<>(Map.of("brand", brand.value()));
    if (filter.status() != null) {
      conditions.add("p.status = :status");
      parameters.put("status", filter.status().name());
    }
    if (filter.channel() != null) {
      conditions.add("p.channel_id = :channel");
      parameters.put("channel", filter.channel().value());
    }
    if (filter.article() != null) {
      conditions.add("p.article_id = :article");
      parameters.put("article", filter.article().value());
    }
    String members = "";
    String order = "p.created_at";
    if (filter.campaign() != null) {
      members =
          "join pst_post_campaign m on m.brand_id = p.brand_id and m.post_id = p.id"
              + " and m.campaign_id = :campaign";
      parameters.put("campaign", filter.campaign().value());
    }
    if (filter.concern() != null) {
      // by the key alone: with more, PostgreSQL takes the few that it reads for none
      members +=
          " join pst_concern k on k.post_id = p.id"
              + " and k.brand_id = :brand and k.kind = :concern";
      order = "k.post_created_at";
      parameters.put("concern", filter.concern().name());
    }
    words(filter.words())
        .forEach(
            word -> {
              String name = "word" + parameters.size();
              conditions.add("r.search_text like :%s escape '!'".formatted(name));
              parameters.put(name, anywhere(word));
            });
    parameters.put("limit", filter.limit());
    parameters.put("offset", filter.offset());
    return new PostSearch(
        """
        select p.* from pst_post p
        %s
        left join pst_revision r on r.brand_id = p.brand_id and r.id = p.current_revision_id
        where %s
        order by %s desc, p.id
        limit :limit offset :offset
        """
            .formatted(members, String.join(" and ", conditions), order),
        parameters);
  }

  /** The form in which texts are searched. */
  static String folded(String text) {
    return Columns.words(text).toLowerCase(Locale.ROOT);
  }

  /** A pattern with the escape {@code !} for texts in which the word stands somewhere. */
  static String anywhere(String word) {
    return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  private static List<String> words(@Nullable String words) {
    return words == null ? List.of() : Sought.of(words).words();
  }
}
