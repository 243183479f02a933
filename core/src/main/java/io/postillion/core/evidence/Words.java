package io.postillion.core.evidence;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Seal;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.AltTexts;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import io.postillion.core.visual.Recipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The revisions of one post, with their seals computed again. */
final class Words {

  private final BrandId brand;
  private final ChannelId channel;
  private final List<Revision> revisions;

  /** Bytes are read once, in however many versions a picture is. */
  private final Map<String, Check> looked = new HashMap<>();

  /**
   * @param revisions oldest first
   */
  Words(BrandId brand, ChannelId channel, List<Revision> revisions) {
    this.brand = brand;
    this.channel = channel;
    this.revisions = revisions;
  }

  /** 0 when it is not there. */
  int number(@Nullable RevisionId id) {
    return revisions.stream()
        .filter(revision -> revision.id().equals(id))
        .mapToInt(Revision::number)
        .findFirst()
        .orElse(0);
  }

  /** Whether a seal that somebody saw is that of what the revision says now. */
  Check check(RevisionId id, String seal) {
    return revisions.stream()
        .filter(revision -> revision.id().equals(id))
        .findFirst()
        .map(revision -> Check.of(Seal.of(channel, revision.content()).equals(seal)))
        .orElse(Check.MISSING);
  }

  List<Version> versions(
      Findings findings, MediaStore media, MadePictures made, AltTexts altTexts) {
    List<Version> versions = new ArrayList<>();
    List<AltText> suggested =
        revisions.isEmpty() ? List.of() : altTexts.of(brand, revisions.get(0).post());
    PostContent before = null;
    for (Revision revision : revisions) {
      PostContent content = revision.content();
      String now = Seal.of(channel, content);
      versions.add(
          new Version(
              revision.id().toString(),
              revision.number(),
              By.of(revision.author()),
              revision.createdAt(),
              content.language().toLanguageTag(),
              content.text(),
              content.parts().stream().map(PostContent::text).toList(),
              content.media().stream()
                  .map(picture -> picture(revision, picture, media, made, suggested))
                  .toList(),
              content.card().map(Words::card).orElse(null),
              content.aiMark(),
              revision.articleVersion(),
              before == null ? List.of() : changed(before, content),
              revision.seal(),
              now,
              Check.of(now.equals(revision.seal())),
              revision.support().stream()
                  .map(support -> new Version.Ground(support.sentence(), support.passages()))
                  .toList(),
              findings.of(brand, revision.id()).stream()
                  .map(finding -> found(finding, content.text()))
                  .toList()));
      before = content;
    }
    return versions;
  }

  private static Version.Card card(LinkCard link) {
    return new Version.Card(link.uri().toString(), link.title(), link.description());
  }

  private static Version.Found found(Finding finding, String text) {
    return new Version.Found(
        finding.code(),
        finding.severity(),
        finding.arguments(),
        finding
            .where()
            .filter(span -> span.start() < text.length())
            .map(span -> span.in(text))
            .orElse(null),
        finding.passage());
  }

  static List<Version.Part> changed(PostContent before, PostContent after) {
    List<Version.Part> changed = new ArrayList<>();
    if (!before.text().equals(after.text())) {
      changed.add(Version.Part.TEXT);
    }
    if (!before.media().stream()
        .map(Media::sha256)
        .toList()
        .equals(after.media().stream().map(Media::sha256).toList())) {
      changed.add(Version.Part.PICTURES);
    }
    if (!before.media().stream()
        .map(Media::alt)
        .toList()
        .equals(after.media().stream().map(Media::alt).toList())) {
      changed.add(Version.Part.ALT_TEXTS);
    }
    if (!Objects.equals(before.link(), after.link())) {
      changed.add(Version.Part.LINK);
    }
    if (!before.language().equals(after.language())) {
      changed.add(Version.Part.LANGUAGE);
    }
    if (before.aiMark() != after.aiMark()) {
      changed.add(Version.Part.AI_MARK);
    }
    return changed;
  }

  private Picture picture(
      Revision revision,
      Media picture,
      MediaStore media,
      MadePictures made,
      List<AltText> suggested) {
    return new Picture(
        picture.sha256(),
        looked.computeIfAbsent(picture.sha256(), hash -> look(media, hash)),
        picture.type(),
        picture.width(),
        picture.height(),
        picture.bytes(),
        picture.alt(),
        suggested.stream()
            .filter(text -> text.sha256().equals(picture.sha256()))
            .filter(text -> text.words().equals(picture.alt()))
            .findFirst()
            .map(text -> By.of(text.author()))
            .orElse(null),
        made.find(brand, revision.post(), picture.sha256()).map(Words::origin).orElse(null));
  }

  private Check look(MediaStore media, String hash) {
    return media
        .read(brand, hash)
        .map(bytes -> Check.of(Canonical.sha256(bytes).equals(hash)))
        .orElse(Check.MISSING);
  }

  private static Picture.Origin origin(MadePicture made) {
    Recipe recipe = made.recipe();
    By by = By.of(made.by());
    if (recipe instanceof Recipe.OfModel model) {
      return new Picture.Origin(
          Picture.Way.MODEL, model.model(), model.wish(), model.original(), by, made.at());
    }
    if (recipe instanceof Recipe.OfCrop crop) {
      return new Picture.Origin(
          Picture.Way.CROP, crop.source(), "", crop.original(), by, made.at());
    }
    return new Picture.Origin(
        Picture.Way.CARD,
        recipe instanceof Recipe.OfCard card ? card.template() : "",
        "",
        "",
        by,
        made.at());
  }
}
