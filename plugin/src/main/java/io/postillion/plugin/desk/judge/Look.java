package io.postillion.plugin.desk.judge;

import io.postillion.core.post.Media;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.view.FindingLine;
import io.postillion.plugin.desk.view.Preview;
import java.util.List;

/**
 * One revision as its network will show it, to be judged.
 *
 * @param changed what differs from the revision that was shown before; empty when nothing does
 */
public record Look(
    String status,
    String network,
    String channel,
    String language,
    int number,
    String revision,
    String seal,
    Preview preview,
    List<FindingLine> findings,
    List<Media> media,
    List<Piece> changed) {}
