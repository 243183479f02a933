package io.postillion.routes.social;

import io.postillion.core.post.Posts;
import io.postillion.core.publish.Publisher;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * {@code social:<channel>/publish} sends a post that is approved and due; {@code
 * social:<channel>/look} asks the network whether it is out. {@code any} stands for every channel.
 * There is no way to hand over a text: what goes out is what the ledger holds.
 */
public final class SocialComponent extends DefaultComponent {

  private final Publisher publisher;
  private final Posts posts;

  public SocialComponent(Publisher publisher, Posts posts) {
    this.publisher = publisher;
    this.posts = posts;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
    String[] parts = remaining.split("/", -1);
    if (parts.length != 2 || !(parts[1].equals("publish") || parts[1].equals("look"))) {
      throw new IllegalArgumentException(
          "'%s' should read social:<channel>/publish or social:<channel>/look".formatted(uri));
    }
    return new SocialEndpoint(uri, this, parts[0], parts[1].equals("publish"));
  }

  Publisher publisher() {
    return publisher;
  }

  Posts posts() {
    return posts;
  }
}
