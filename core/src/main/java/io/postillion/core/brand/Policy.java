package io.postillion.core.brand;

import io.postillion.core.correct.CorrectionRule;

/**
 * What a brand watches over besides its words.
 *
 * @param corrections what may be corrected in an approved text without asking again
 */
public record Policy(
    Sensitive sensitive,
    Disclosure disclosure,
    HashtagPolicy hashtags,
    Glossary glossary,
    CorrectionRule corrections) {

  /** Of a brand that says nothing about it. */
  public static final Policy NONE = new Policy(Sensitive.NOTHING, Disclosure.NEVER);

  /** Of a brand whose approved texts are not corrected. */
  public Policy(
      Sensitive sensitive, Disclosure disclosure, HashtagPolicy hashtags, Glossary glossary) {
    this(sensitive, disclosure, hashtags, glossary, CorrectionRule.NONE);
  }

  /** Of a brand that says nothing about hashtags and has no glossary. */
  public Policy(Sensitive sensitive, Disclosure disclosure) {
    this(sensitive, disclosure, HashtagPolicy.NONE, Glossary.EMPTY);
  }
}
