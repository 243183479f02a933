package io.postillion.connectors.http;

import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Transient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Sends {@link Call}s. One instance serves all connectors. */
public final class Http {

  private final OkHttpClient client;
  private final HttpSettings settings;

  public Http(HttpSettings settings) {
    this.settings = settings;
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(settings.connectTimeout())
            .callTimeout(settings.callTimeout())
            .readTimeout(settings.callTimeout())
            .writeTimeout(settings.callTimeout())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();
  }

  /**
   * @return the answer, whatever its status
   * @throws Failure {@link Transient} when nothing was sent, or the call only reads; {@link
   *     OutcomeUnknown} when the answer to a writing call was lost
   */
  public Answer send(Call call) {
    Request.Builder request = new Request.Builder().url(call.uri().toString());
    call.headers().forEach(request::header);
    String type = call.contentType();
    RequestBody body =
        call.method().equals("GET") || call.method().equals("HEAD")
            ? null
            : RequestBody.create(call.body(), type == null ? null : MediaType.parse(type));
    try (Response response =
        client.newCall(request.method(call.method(), body).build()).execute()) {
      return new Answer(response.code(), headers(response), read(call, response));
    } catch (ConnectException | UnknownHostException e) {
      throw new Transient(
          "%s cannot be reached: %s".formatted(call.uri().getHost(), e.getMessage()), null, e);
    } catch (IOException e) {
      String message =
          "%s did not answer properly: %s".formatted(call.uri().getHost(), e.getMessage());
      throw call.writes() ? new OutcomeUnknown(message, e) : new Transient(message, null, e);
    }
  }

  private byte[] read(Call call, Response response) throws IOException {
    ResponseBody body = response.body();
    if (body == null) {
      return new byte[0];
    }
    if (body.source().request(settings.maxBytes() + 1)) {
      throw new IOException(
          "%s sent more than %d bytes".formatted(call.uri().getHost(), settings.maxBytes()));
    }
    return body.bytes();
  }

  private static Map<String, List<String>> headers(Response response) {
    return response.headers().names().stream()
        .collect(
            Collectors.toMap(
                name -> name.toLowerCase(Locale.ROOT),
                name -> response.headers().values(name),
                (one, other) -> one));
  }
}
