package io.postillion.plugin.desk.frame;

import io.postillion.core.RefusedException;
import io.postillion.core.check.Finding;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The desk's messages in the language of the request. */
public final class Words {

  private final MessageSource messages;

  public Words(MessageSource messages) {
    this.messages = messages;
  }

  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  /** The same where we have words for it; otherwise what others call it. */
  public String sayOr(String key, String otherwise) {
    return messages.getMessage(key, null, otherwise, locale());
  }

  public Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /** What a person reads when the business said no; a blocking finding is named. */
  public String refusal(RefusedException refusal) {
    return say("refused." + refusal.reason().name(), refusal.arguments().toArray());
  }

  public String finding(Finding finding) {
    return say("finding." + finding.code(), named(finding).toArray());
  }

  /** The unit of a length has a name in each language. */
  private List<String> named(Finding finding) {
    List<String> arguments = finding.arguments();
    return finding.code().equals("length.tooLong") && arguments.size() == 3
        ? List.of(arguments.get(0), arguments.get(1), say("unit." + arguments.get(2)))
        : arguments;
  }
}
