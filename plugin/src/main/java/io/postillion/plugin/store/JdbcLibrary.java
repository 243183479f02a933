package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryQuery;
import io.postillion.core.library.PictureUse;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.search.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcLibrary implements Library {

  private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};

  private final Database database;

  JdbcLibrary(Database database) {
    this.database = database;
  }

  @Override
  public boolean insert(LibraryPicture picture) {
    return database.insertIfAbsent(
        """
        insert into pst_library_picture
          (brand_id, sha256, type, width, height, size, thumbnail, name, alt, tags, rights,
           last_day, search_text, person_id, changed_at, version)
        values
          (:brand, :sha256, :type, :width, :height, :size, :thumbnail, :name, :alt, :tags, :rights,
           :lastDay, :searchText, :person, :changedAt, :version)
        """,
        statement ->
            write(statement, picture)
                .param("type", picture.media().type())
                .param("width", picture.media().width())
                .param("height", picture.media().height())
                .param("size", picture.media().bytes())
                .param("thumbnail", picture.thumbnail()));
  }

  @Override
  public boolean update(LibraryPicture picture) {
    return write(
                database.sql(
                    """
                    update pst_library_picture
                    set name = :name, alt = :alt, tags = :tags, rights = :rights,
                        last_day = :lastDay, search_text = :searchText, person_id = :person,
                        changed_at = :changedAt, version = :version
                    where brand_id = :brand and sha256 = :sha256 and version = :version - 1
                    """),
                picture)
            .update()
        == 1;
  }

  private static StatementSpec write(StatementSpec statement, LibraryPicture picture) {
    return statement
        .param("brand", picture.brand().value())
        .param("sha256", picture.sha256())
        .param("name", Columns.words(picture.name()))
        .param("alt", Columns.words(picture.media().alt()))
        .param("tags", Json.write(picture.tags()))
        .param("rights", Columns.words(picture.rights()))
        .param("lastDay", picture.lastDay(), Types.DATE)
        .param("searchText", searchText(picture))
        .param("person", picture.by().value())
        .param("changedAt", Columns.time(picture.changedAt()))
        .param("version", picture.version());
  }

  private static String searchText(LibraryPicture picture) {
    return Sought.folded(
        String.join(
            "\n",
            picture.name(),
            picture.media().alt(),
            String.join("\n", picture.tags()),
            picture.rights()));
  }

  @Override
  public boolean remove(BrandId brand, String sha256, int version) {
    List<String> left =
        database
            .sql(
                """
                select thumbnail from pst_library_picture
                where brand_id = :brand and sha256 = :sha256 and version = :version
                """)
            .param("brand", brand.value())
            .param("sha256", Columns.words(sha256))
            .param("version", version)
            .query(String.class)
            .list();
    boolean removed =
        database
                .sql(
                    """
                    delete from pst_library_picture
                    where brand_id = :brand and sha256 = :sha256 and version = :version
                    """)
                .param("brand", brand.value())
                .param("sha256", Columns.words(sha256))
                .param("version", version)
                .update()
            == 1;
    if (removed) {
      database
          .sql(
              """
              update pst_media set left_at = current_timestamp
              where brand_id = :brand and sha256 in (:left)
              """)
          .param("brand", brand.value())
          .param("left", Stream.concat(Stream.of(sha256), left.stream()).distinct().toList())
          .update();
    }
    return removed;
  }

  @Override
  public List<LibraryPicture> find(BrandId brand, Collection<String> sha256s) {
    if (sha256s.isEmpty()) {
      return List.of();
    }
    return of(
            "select * from pst_library_picture where brand_id = :brand and sha256 in (:hashes)",
            brand,
            sha256s)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public List<LibraryPicture> list(BrandId brand, LibraryQuery query) {
    List<String> conditions = new ArrayList<>(List.of("brand_id = :brand"));
    Map<String, Object> parameters = new HashMap<>(Map.of("brand", brand.value()));
    for (String word : query.words().words()) {
      String name = "word" + parameters.size();
      conditions.add("search_text like :%s escape '!'".formatted(name));
      parameters.put(name, PostSearch.anywhere(word));
    }
    if (query.from() != null) {
      conditions.add("last_day >= :from");
      parameters.put("from", query.from());
    }
    if (query.until() != null) {
      conditions.add("last_day <= :until");
      parameters.put("until", query.until());
    }
    return database
        .sql(
            """
            select * from pst_library_picture where %s
            order by changed_at desc, sha256
            limit :limit offset :offset
            """
                .formatted(String.join(" and ", conditions)))
        .params(parameters)
        .param("limit", query.limit())
        .param("offset", query.offset())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Map<String, Integer> counts(BrandId brand, Collection<String> sha256s) {
    Map<String, Integer> counts = new HashMap<>();
    if (!sha256s.isEmpty()) {
      of(
              """
              select s.sha256, count(*) as posts from pst_revision_picture s
              join pst_post p on p.brand_id = s.brand_id and p.id = s.post_id
                and p.current_revision_id = s.revision_id
              where s.brand_id = :brand and s.sha256 in (:hashes)
              group by s.sha256
              """,
              brand,
              sha256s)
          .query(
              (ResultSet row) -> {
                counts.put(row.getString("sha256"), row.getInt("posts"));
              });
    }
    return counts;
  }

  @Override
  public List<PictureUse> uses(
      BrandId brand, Collection<String> sha256s, Set<PostStatus> statuses, int most) {
    if (sha256s.isEmpty()) {
      return List.of();
    }
    return of(
            """
            select sha256, id, status, schedule_at from (
              select s.sha256, p.id, p.status, p.schedule_at,
                row_number() over (
                  partition by s.sha256 order by p.created_at desc, p.id) as place
              from pst_revision_picture s
              join pst_post p on p.brand_id = s.brand_id and p.id = s.post_id
                and p.current_revision_id = s.revision_id
              where s.brand_id = :brand and s.sha256 in (:hashes) and p.status in (:statuses)) u
            where place <= :most
            order by sha256, place
            """,
            brand,
            sha256s)
        .param("statuses", statuses.stream().map(PostStatus::name).sorted().toList())
        .param("most", most)
        .query(
            (row, number) ->
                new PictureUse(
                    row.getString("sha256"),
                    new PostId(Columns.uuid(row, "id")),
                    PostStatus.valueOf(row.getString("status")),
                    Columns.instantOrNull(row, "schedule_at")))
        .list();
  }

  private StatementSpec of(String sql, BrandId brand, Collection<String> sha256s) {
    return database
        .sql(sql)
        .param("brand", brand.value())
        .param("hashes", Database.padded(sha256s.stream().map(Columns::words).toList()));
  }

  private static LibraryPicture read(ResultSet row) throws SQLException {
    return new LibraryPicture(
        new BrandId(row.getString("brand_id")),
        new Media(
            row.getString("sha256"),
            row.getString("type"),
            row.getInt("width"),
            row.getInt("height"),
            row.getLong("size"),
            row.getString("alt")),
        row.getString("thumbnail"),
        row.getString("name"),
        Json.read(row.getString("tags"), TAGS),
        row.getString("rights"),
        row.getObject("last_day", LocalDate.class),
        new PersonId(Columns.uuid(row, "person_id")),
        Columns.instant(row, "changed_at"),
        row.getInt("version"));
  }
}
