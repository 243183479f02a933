package io.postillion.core.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules can find. Each has a message {@code finding.<code>} in every locale of
 * the desk, with the arguments in the order given here.
 */
public enum FindingCode {
  /** Units too many, the most that the network takes, the name of the unit. */
  LENGTH_TOO_LONG("length.tooLong", Severity.BLOCKER, 3),

  /** How many posts the thread has, how many the network takes. */
  THREAD_TOO_LONG("thread.tooLong", Severity.BLOCKER, 2),
  /** Which post (from 1) says what an earlier one says. */
  THREAD_REPEATED("thread.repeated", Severity.BLOCKER, 1),
  /** No arguments: the network has no threads, and shows the separator. */
  THREAD_UNKNOWN("thread.unknown", Severity.WARNING, 0),

  /** The address that is none. */
  LINK_MALFORMED("link.malformed", Severity.BLOCKER, 1),
  /** The address that has a blank or a line break where its host should begin. */
  LINK_WHITESPACE("link.whitespace", Severity.BLOCKER, 1),
  /** The address that does not begin with https. */
  LINK_INSECURE("link.insecure", Severity.WARNING, 1),
  /** The domain that some networks will show as plain text. */
  LINK_NOT_CLICKABLE("link.notClickable", Severity.WARNING, 1),
  /** No arguments: the post points nowhere. */
  LINK_MISSING("link.missing", Severity.INFO, 0),
  /** The address of the card, which the network will not show beside this text. */
  LINK_HIDDEN("link.hidden", Severity.INFO, 1),
  /** The address or domain that is not the article's own. */
  LINK_FOREIGN("link.foreign", Severity.WARNING, 1),

  /** How many there are, how many the network takes or manners allow. */
  HASHTAG_TOO_MANY("hashtag.tooMany", Severity.WARNING, 2),
  /** The hashtag. */
  HASHTAG_DIGITS_ONLY("hashtag.digitsOnly", Severity.WARNING, 1),
  /** The hashtag as written, the shorter one that networks will make of it. */
  HASHTAG_PUNCTUATION("hashtag.punctuation", Severity.WARNING, 2),
  /** The hashtag that the brand does not want. */
  HASHTAG_BANNED("hashtag.banned", Severity.BLOCKER, 1),
  /** The hashtag, in how many of the latest posts it stands, how many were looked at. */
  HASHTAG_OVERUSED("hashtag.overused", Severity.INFO, 3),

  /** What looks like a mention. */
  MENTION_MALFORMED("mention.malformed", Severity.WARNING, 1),
  /** The mention that the source does not make. */
  MENTION_FOREIGN("mention.foreign", Severity.WARNING, 1),

  /** How many pictures there are, how many the network wants at least. */
  MEDIA_MISSING("media.missing", Severity.BLOCKER, 2),
  /** How many pictures there are, how many the network takes. */
  MEDIA_TOO_MANY("media.tooMany", Severity.BLOCKER, 2),
  /** Which picture (from 1), its type. */
  MEDIA_WRONG_TYPE("media.wrongType", Severity.BLOCKER, 2),
  /** Which picture (from 1), its bytes, the most bytes that the network takes. */
  MEDIA_TOO_LARGE("media.tooLarge", Severity.BLOCKER, 3),
  /** Which picture (from 1), its pixels, the most pixels that the network takes. */
  MEDIA_TOO_MANY_PIXELS("media.tooManyPixels", Severity.BLOCKER, 3),

  /**
   * Which picture (from 1), its name, the last day on which it may be used, the day of the post.
   */
  RIGHTS_ENDED("rights.ended", Severity.BLOCKER, 4),

  /** Which picture (from 1). */
  ALT_MISSING("alt.missing", Severity.WARNING, 1),
  /** Which picture (from 1), the length of its text, the most that the network takes. */
  ALT_TOO_LONG("alt.tooLong", Severity.BLOCKER, 3),

  /** Which picture (from 1), the words on it that the source does not bear out. */
  CARD_DOUBT("card.doubt", Severity.WARNING, 2),
  /** Which picture (from 1), the words on it that no post may have. */
  CARD_FORBIDDEN("card.forbidden", Severity.BLOCKER, 2),

  /** The word as the brand lists it. */
  WORD_FORBIDDEN("word.forbidden", Severity.BLOCKER, 1),
  /** The word as the brand lists it. */
  WORD_REQUIRED("word.required", Severity.WARNING, 1),

  /** The code point, {@code U+202E}. */
  CHARACTER_BIDIRECTIONAL("character.bidirectional", Severity.BLOCKER, 1),
  /** The code point, {@code U+200B}. */
  CHARACTER_INVISIBLE("character.invisible", Severity.WARNING, 1),
  /** The first code point of the run, {@code U+E0041}. */
  CHARACTER_TAG("character.tag", Severity.BLOCKER, 1),
  /** The code point, {@code U+0007}. */
  CHARACTER_CONTROL("character.control", Severity.BLOCKER, 1),
  /** The word that has letters of another alphabet. */
  CHARACTER_MIXED("character.mixed", Severity.WARNING, 1),
  /** What the symbols stand for, in letters. */
  CHARACTER_STYLED("character.styled", Severity.WARNING, 1),

  /** What is written for machines. */
  MARKUP_FOUND("markup.found", Severity.WARNING, 1),

  /** The words of a prompt. */
  INSTRUCTION_REPEATED("instruction.repeated", Severity.BLOCKER, 1),
  /** The words by which the brand says how it speaks. */
  INSTRUCTION_VOICE("instruction.voice", Severity.WARNING, 1),

  /** The number as written. */
  CLAIM_NUMBER("claim.number", Severity.WARNING, 1),
  /** The percentage as written. */
  CLAIM_PERCENTAGE("claim.percentage", Severity.WARNING, 1),
  /** The date as written. */
  CLAIM_DATE("claim.date", Severity.WARNING, 1),
  /** The superlative as written. */
  CLAIM_SUPERLATIVE("claim.superlative", Severity.WARNING, 1),
  /** The words between the quotation marks. */
  CLAIM_QUOTATION("claim.quotation", Severity.WARNING, 1),
  /** The name as written. */
  CLAIM_NAME("claim.name", Severity.WARNING, 1),
  /** The figure, date or name that the source has with something else. */
  CLAIM_SUBJECT("claim.subject", Severity.WARNING, 1),
  /** The words that call upon a study or upon experts. */
  CLAIM_STUDY("claim.study", Severity.WARNING, 1),
  /** What the source says with less certainty, or of fewer. */
  CLAIM_CERTAINTY("claim.certainty", Severity.WARNING, 1),
  /** What the source denies or says the other way round. */
  CLAIM_CONTRARY("claim.contrary", Severity.WARNING, 1),

  /** The language of the channel, the language of the post, both as tags. */
  LANGUAGE_OTHER("language.other", Severity.WARNING, 2),

  /** The figure of the source that the translation does not have. */
  TRANSLATION_FIGURE_LOST("translation.figureLost", Severity.WARNING, 1),
  /** The figure that the source of the translation does not have. */
  TRANSLATION_FIGURE_ADDED("translation.figureAdded", Severity.WARNING, 1),
  /** The date or time of the source. */
  TRANSLATION_DATE_LOST("translation.dateLost", Severity.WARNING, 1),
  /** The date or time as written. */
  TRANSLATION_DATE_ADDED("translation.dateAdded", Severity.WARNING, 1),
  /** The name as the source has it. */
  TRANSLATION_NAME_LOST("translation.nameLost", Severity.WARNING, 1),
  /** The name as written. */
  TRANSLATION_NAME_ADDED("translation.nameAdded", Severity.WARNING, 1),
  /** The words between the quotation marks of the source. */
  TRANSLATION_QUOTE_LOST("translation.quoteLost", Severity.WARNING, 1),
  /** The words between quotation marks. */
  TRANSLATION_QUOTE_ADDED("translation.quoteAdded", Severity.WARNING, 1),
  /** The address, hashtag or mention of the source. */
  TRANSLATION_LINK_LOST("translation.linkLost", Severity.WARNING, 1),
  /** The address, hashtag or mention as written. */
  TRANSLATION_LINK_ADDED("translation.linkAdded", Severity.WARNING, 1),
  /** The word of the source, how the brand translates it. */
  TRANSLATION_TERM("translation.term", Severity.WARNING, 2),
  /** What the brand keeps as it is in every language. */
  TRANSLATION_KEPT("translation.kept", Severity.WARNING, 1),
  /** The words that are still in the language of the source. */
  TRANSLATION_LANGUAGE("translation.language", Severity.WARNING, 1),

  /** The worn phrase. */
  VOICE_CLICHE("voice.cliche", Severity.INFO, 1),
  /** The worn phrase, what to write instead. */
  VOICE_PLAINER("voice.plainer", Severity.INFO, 2),
  /** The phrase that says nothing. */
  VOICE_FILLER("voice.filler", Severity.INFO, 1),
  /** The words that say what a thing is not, to say what it is. */
  VOICE_CONTRAST("voice.contrast", Severity.INFO, 1),
  /** The three words of praise. */
  VOICE_TRIAD("voice.triad", Severity.INFO, 1),
  /** How many dashes there are. */
  VOICE_DASHES("voice.dashes", Severity.INFO, 1),
  /** How many sentences begin with an emoji. */
  VOICE_OPENERS("voice.openers", Severity.INFO, 1),
  /** The words in capitals. */
  VOICE_CAPITALS("voice.capitals", Severity.INFO, 1),
  /** The marks in a row. */
  VOICE_MARKS("voice.marks", Severity.INFO, 1),
  /** Its words, the most that a sentence should have. */
  VOICE_LONG_SENTENCE("voice.longSentence", Severity.INFO, 2),
  /** The reading ease, the least that it should be. */
  VOICE_HARD("voice.hard", Severity.INFO, 2),
  /** Words per sentence here, and usually. */
  VOICE_UNUSUAL_LENGTH("voice.unusualLength", Severity.INFO, 2),
  /** Sentences in a hundred with an exclamation mark here, and usually. */
  VOICE_UNUSUAL_EXCLAMATIONS("voice.unusualExclamations", Severity.INFO, 2),
  /** Emoji per hundred words here, and usually. */
  VOICE_UNUSUAL_EMOJI("voice.unusualEmoji", Severity.INFO, 2),
  /** Sentences in a hundred that say I or we here, and usually. */
  VOICE_UNUSUAL_PERSON("voice.unusualPerson", Severity.INFO, 2),

  /** What people of the brand always replace, what they write instead. */
  VOICE_REPLACED("voice.replaced", Severity.INFO, 2),
  /** What people of the brand always take out. */
  VOICE_REMOVED("voice.removed", Severity.INFO, 1),
  /** How many emoji there are, where the brand has none. */
  VOICE_NO_EMOJI("voice.noEmoji", Severity.INFO, 1),
  /** How many exclamation marks there are, where the brand has none. */
  VOICE_NO_EXCLAMATION("voice.noExclamation", Severity.INFO, 1),
  /** How many hashtags there are, where the brand has none. */
  VOICE_NO_HASHTAG("voice.noHashtag", Severity.INFO, 1),

  /** The words that promise health. */
  RISK_HEALTH("risk.health", Severity.WARNING, 1),
  /** The words that promise money. */
  RISK_MONEY("risk.money", Severity.WARNING, 1),
  /** The words that call something green. */
  RISK_GREEN("risk.green", Severity.WARNING, 1),
  /** The words that guarantee something. */
  RISK_GUARANTEE("risk.guarantee", Severity.WARNING, 1),
  /** The words that compare with others. */
  RISK_COMPARISON("risk.comparison", Severity.WARNING, 1),
  /** The words that promise a prize. */
  RISK_PRIZE("risk.prize", Severity.WARNING, 1),
  /** The words that speak to children. */
  RISK_MINORS("risk.minors", Severity.WARNING, 1),
  /** The drink. */
  RISK_ALCOHOL("risk.alcohol", Severity.WARNING, 1),
  /** The words of the brand's sensitive topic. */
  RISK_TOPIC("risk.topic", Severity.WARNING, 1),
  /** The day as ISO date, what it is known for. */
  RISK_DAY("risk.day", Severity.WARNING, 2),

  /** The hashtag as written, the same with capitals. */
  ACCESS_HASHTAG("access.hashtag", Severity.INFO, 2),
  /** How many emoji there are, how many are good. */
  ACCESS_EMOJI_MANY("access.emojiMany", Severity.INFO, 2),
  /** The emoji that stands there again and again. */
  ACCESS_EMOJI_REPEATED("access.emojiRepeated", Severity.INFO, 1),
  /** The emoji that stands for a word. */
  ACCESS_EMOJI_WORD("access.emojiWord", Severity.INFO, 1),

  /** The label that the brand wants in posts like this. */
  DISCLOSURE_MISSING("disclosure.missing", Severity.WARNING, 1),
  /** No arguments: the network will show the post as made with AI. */
  DISCLOSURE_MARKED("disclosure.marked", Severity.INFO, 0);

  private final String code;
  private final Severity severity;
  private final int arguments;

  FindingCode(String code, Severity severity, int arguments) {
    this.code = code;
    this.severity = severity;
    this.arguments = arguments;
  }

  /** As it stands in {@link Finding#code()}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** How many arguments its message has. */
  public int arguments() {
    return arguments;
  }

  /** It concerns the post as a whole or a picture. */
  public Finding found(Object... values) {
    return finding(null, values);
  }

  /** It stands there in the text. */
  public Finding at(Span span, Object... values) {
    return finding(span, values);
  }

  private Finding finding(@Nullable Span span, Object... values) {
    if (values.length != arguments) {
      throw new IllegalArgumentException(
          "The message of %s has %d arguments, not %d".formatted(code, arguments, values.length));
    }
    return new Finding(
        code, severity, span, List.of(values).stream().map(String::valueOf).toList(), null);
  }
}
