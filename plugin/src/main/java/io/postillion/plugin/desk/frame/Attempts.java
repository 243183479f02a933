package io.postillion.plugin.desk.frame;

import io.postillion.core.RefusedException;
import io.postillion.core.ai.CalledOffException;
import io.postillion.core.failure.Failure;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Tries what a person asked for and says why not, so that the page can keep what they typed. */
public final class Attempts {

  private final Words words;

  public Attempts(Words words) {
    this.words = words;
  }

  /**
   * @return empty when it was done
   */
  public Optional<Problem> at(Runnable action) {
    try {
      action.run();
      return Optional.empty();
    } catch (RefusedException refusal) {
      return Optional.of(new Problem(Refusal.status(refusal), words.refusal(refusal)));
    } catch (UnreadableTimeException unreadable) {
      return Optional.of(
          new Problem(
              HttpStatus.UNPROCESSABLE_ENTITY, words.say("when.unreadable", unreadable.typed())));
    } catch (CalledOffException stopped) {
      return Optional.of(new Problem(HttpStatus.CONFLICT, words.say("wait.stopped")));
    } catch (Failure failure) {
      return Optional.of(new Problem(HttpStatus.BAD_GATEWAY, String.valueOf(failure.getMessage())));
    }
  }
}
