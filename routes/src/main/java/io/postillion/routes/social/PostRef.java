package io.postillion.routes.social;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;

/** Names a post; all that a {@code social:} endpoint takes, for texts come from the ledger only. */
public record PostRef(BrandId brand, PostId post) {}
