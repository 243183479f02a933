package io.postillion.plugin.desk.frame;

import io.postillion.core.RefusedException;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
    return say(
        "refused." + refusal.reason().name(),
        refusal.arguments().stream()
            .map(argument -> argument instanceof LocalDate day ? day(day) : argument)
            .toArray());
  }

  public String finding(Finding finding) {
    return say("finding." + finding.code(), named(finding).toArray());
  }

  /** A day with its year. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** The unit of a length has a name in each language, and days are written as people do. */
  private List<String> named(Finding finding) {
    List<String> arguments = finding.arguments();
    if (finding.code().equals(FindingCode.RIGHTS_ENDED.code()) && arguments.size() == 4) {
      return List.of(
          arguments.get(0),
          arguments.get(1),
          day(LocalDate.parse(arguments.get(2))),
          day(LocalDate.parse(arguments.get(3))));
    }
    return finding.code().equals("length.tooLong") && arguments.size() == 3
        ? List.of(arguments.get(0), arguments.get(1), say("unit." + arguments.get(2)))
        : arguments;
  }
}
