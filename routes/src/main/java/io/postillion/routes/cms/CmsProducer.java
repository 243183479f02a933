package io.postillion.routes.cms;

import io.postillion.core.content.Cms;
import io.postillion.core.content.SocialStatus;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Calls the CMS for routes that are not ours. */
final class CmsProducer extends DefaultProducer {

  /** Header with the CMS's own id of an item. */
  static final String EXTERNAL_ID = "PostillionExternalId";

  private final Cms cms;
  private final CmsOperation operation;

  CmsProducer(CmsEndpoint endpoint, Cms cms, CmsOperation operation) {
    super(endpoint);
    this.cms = cms;
    this.operation = operation;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    switch (operation) {
      case CHANGES ->
          exchange.getMessage().setBody(cms.changes(exchange.getIn().getBody(String.class)));
      case ITEM ->
          exchange
              .getMessage()
              .setBody(cms.item(exchange.getIn().getMandatoryBody(String.class)).orElse(null));
      case WRITE_BACK ->
          cms.writeBack(
              externalId(exchange), exchange.getIn().getMandatoryBody(SocialStatus.class));
      default -> throw new IllegalStateException("Unknown operation " + operation);
    }
  }

  private static String externalId(Exchange exchange) {
    String id = exchange.getIn().getHeader(EXTERNAL_ID, String.class);
    if (id == null) {
      throw new IllegalArgumentException(
          "Set the header %s to the CMS's id of the item".formatted(EXTERNAL_ID));
    }
    return id;
  }
}
