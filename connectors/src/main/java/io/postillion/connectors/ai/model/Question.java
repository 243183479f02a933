package io.postillion.connectors.ai.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import io.postillion.connectors.ai.mask.Disguise;
import io.postillion.connectors.ai.mask.LostPlaceholderException;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked, as it is sent: what nobody outside may see is hidden already.
 *
 * @param version of the prompt
 * @param ear of whoever hears the answer while it comes
 */
record Question<A extends Record>(
    BrandId brand,
    Asked asked,
    Task<?, A> task,
    String version,
    List<ChatMessage> messages,
    Disguise disguise,
    Ear<A> ear) {

  private static final int LONGEST_REPEATED = 2_000;

  /** The same question once more, with the answer that was no good and why. */
  Question<A> again(MalformedAnswerException malformed) {
    String answer = malformed.answer().strip();
    return new Question<>(
        brand,
        asked,
        task,
        version,
        Stream.concat(
                messages.stream(),
                Stream.of(
                    AiMessage.from(
                        answer.isEmpty()
                            ? "{}"
                            : answer.substring(0, Math.min(answer.length(), LONGEST_REPEATED))),
                    UserMessage.from(
                        "This answer cannot be used, because %s. Answer again, with the JSON object only."
                            .formatted(malformed.getMessage()))))
            .toList(),
        disguise,
        ear);
  }

  /**
   * @param said null when the model gave no text at all
   * @throws MalformedAnswerException with the answer and the reason as the model may see them
   */
  A read(@Nullable String said) throws MalformedAnswerException {
    String text = said == null ? "" : said;
    try {
      return task.read(disguise.reveal(text));
    } catch (MalformedAnswerException malformed) {
      throw new MalformedAnswerException(
          disguise.hide(String.valueOf(malformed.getMessage())),
          malformed.answer().isEmpty() ? "" : text,
          malformed);
    } catch (LostPlaceholderException lost) {
      throw new MalformedAnswerException(String.valueOf(lost.getMessage()), text, lost);
    }
  }

  /**
   * A text out of an answer that is still being written, to look at.
   *
   * @param written as JSON writes it
   * @return empty when it cannot be read yet
   */
  String words(String written) {
    try {
      return AnswerReader.text(disguise.reveal(written)).orElse("");
    } catch (LostPlaceholderException lost) {
      return "";
    }
  }

  /**
   * SHA-256, in hex, of the messages in order: for each the name of its role, a line break, its
   * text and a zero byte, in UTF-8.
   */
  String hash() {
    return hash(messages);
  }

  static String hash(List<ChatMessage> messages) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ChatMessage message : messages) {
        digest.update(
            "%s\n%s\0".formatted(message.type(), text(message)).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Name and version of the prompt. */
  String prompt() {
    return task.name() + " " + version;
  }

  /** All that the model reads. */
  String whole() {
    return messages.stream().map(Question::text).collect(Collectors.joining("\n"));
  }

  private static String text(ChatMessage message) {
    if (message instanceof SystemMessage system) {
      return system.text();
    } else if (message instanceof UserMessage user) {
      return user.contents().stream().map(Question::shown).collect(Collectors.joining("\n"));
    } else if (message instanceof AiMessage model) {
      return model.text();
    }
    throw new IllegalStateException("We send no message of type " + message.type());
  }

  private static String shown(Content content) {
    if (content instanceof TextContent words) {
      return words.text();
    } else if (content instanceof ImageContent picture) {
      return String.valueOf(picture.image().base64Data());
    }
    throw new IllegalStateException("We send no content of type " + content.type());
  }
}
