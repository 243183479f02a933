package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The columns that hold what the public sees, to the character. */
final class Contents {

  private static final TypeReference<List<Media>> MEDIA = new TypeReference<>() {};
  private static final TypeReference<LinkCard> LINK = new TypeReference<>() {};

  private Contents() {}

  static UnaryOperator<StatementSpec> write(PostContent content) {
    return statement ->
        statement
            .param("text", content.text())
            .param("language", content.language().toLanguageTag())
            .param("media", Json.write(content.media()))
            .param("link", content.card().map(Json::write).orElse(null));
  }

  static PostContent read(ResultSet row) throws SQLException {
    @Nullable String link = row.getString("link");
    return new PostContent(
        row.getString("text"),
        Locale.forLanguageTag(row.getString("language")),
        Json.read(row.getString("media"), MEDIA),
        link == null ? null : Json.read(link, LINK));
  }
}
