package io.postillion.core.flow;

import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The models that posts run on: their versions, what is wrong with them, and who stands where. */
public interface Models {

  /**
   * Those that posts run on, and files that were refused.
   *
   * @param language of the findings' words
   */
  List<Model> all(Locale language);

  /**
   * Tries for each post on that version whether it could go on on the newest one, and leaves
   * everything as it is. The oldest first, and no more than {@code most}.
   *
   * @throws io.postillion.core.NotFoundException when there is no such version
   */
  List<Trial> trials(String model, int version, int most);

  /**
   * Has one go on on the newest version.
   *
   * @throws RefusedException with {@code ALREADY_DONE} when it cannot, or moved on meanwhile
   */
  void migrate(String model, Trial trial);

  /** The BPMN of a version as XML. */
  String bpmn(String model, int version);

  /**
   * A model with its versions, the newest first.
   *
   * @param key the id by which models call each other
   * @param file from which it was deployed
   * @param findings about the newest version, or about the file that was refused in its stead
   * @param refused whether the file that lies in the folder now is not the newest version, because
   *     of errors
   */
  record Model(
      String key,
      String name,
      Origin origin,
      String file,
      List<Version> versions,
      List<ModelFinding> findings,
      boolean refused) {

    public Model {
      versions = List.copyOf(versions);
      findings = List.copyOf(findings);
    }

    /** Zero for a file that was never deployed. */
    public int newest() {
      return versions.isEmpty() ? 0 : versions.get(0).number();
    }
  }

  /** Where a model comes from. */
  enum Origin {
    /** It comes with Postillion. */
    BUILT_IN,
    /** From the operator's folder. */
    FOLDER,
    /** Deployed by the application that Postillion lives in, or by hand. */
    HOST
  }

  /**
   * @param since when it was deployed
   * @param running how many run on it
   */
  record Version(int number, Instant since, long running) {}

  /**
   * Whether one running process can go on on the newest version.
   *
   * @param instance the engine's id
   * @param brand null when it is about no brand
   * @param post null when it is about no post
   * @param subject the business key
   * @param from the version on which it runs
   * @param to the newest version
   * @param obstacles why not; empty when it can
   */
  record Trial(
      String instance,
      @Nullable BrandId brand,
      @Nullable PostId post,
      String subject,
      int from,
      int to,
      List<Obstacle> obstacles) {

    public Trial {
      obstacles = List.copyOf(obstacles);
    }

    public boolean isPossible() {
      return obstacles.isEmpty();
    }
  }

  /**
   * What keeps it on its version.
   *
   * @param element where it stands
   * @param name what that step is called there
   * @param said the engine's own words
   */
  record Obstacle(Kind kind, String element, String name, String said) {

    /** Why; each has a message {@code models.obstacle.<name>} in every locale of the desk. */
    public enum Kind {
      /** The newest version has no element with that id. */
      GONE,
      /** It has, and it is another kind of step or stands elsewhere. */
      CHANGED,
      /** The engine says why. */
      OTHER
    }
  }
}
