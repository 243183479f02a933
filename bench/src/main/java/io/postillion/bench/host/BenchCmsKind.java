package io.postillion.bench.host;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SocialStatus;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;
import io.postillion.plugin.connect.CmsKind;
import io.postillion.plugin.connect.Setting;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The CMS {@code bench}: brings nothing by itself, and takes back what became of its articles. */
final class BenchCmsKind implements CmsKind {

  private final Http http;
  private final Clock clock;

  BenchCmsKind(Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String word() {
    return BenchKind.WORD;
  }

  @Override
  public Cms connect(SourceId source, SourceProperties settings) {
    URI stub = Setting.need("Source " + source, "url", settings.url());
    return new BenchCms(stub, http, new HttpFailures("Source " + source, clock));
  }

  private record BenchCms(URI stub, Http http, HttpFailures failures) implements Cms {

    @Override
    public Changes changes(@Nullable String cursor) {
      return new Changes(List.of(), "", false, List.of());
    }

    @Override
    public Optional<CmsItem> item(String externalId) {
      return Optional.empty();
    }

    @Override
    public String test() {
      return stub.toString();
    }

    @Override
    public boolean writesBack() {
      return true;
    }

    @Override
    public void writeBack(String externalId, SocialStatus status) {
      String body =
          JsonNodeFactory.instance
              .objectNode()
              .put("summary", status.summary())
              .put("posts", status.posts().size())
              .toString();
      Call call =
          Call.postJson(URI.create("%s/articles/%s".formatted(stub, externalId)), body).harmless();
      Answer answer = http.send(call);
      failures.json(call, answer);
    }
  }
}
