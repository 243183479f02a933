package io.postillion.core.brand;

/** What a brand watches over besides its words. */
public record Policy(Sensitive sensitive, Disclosure disclosure, Glossary glossary) {

  /** Of a brand that says nothing about it. */
  public static final Policy NONE = new Policy(Sensitive.NOTHING, Disclosure.NEVER);

  /** Without a glossary. */
  public Policy(Sensitive sensitive, Disclosure disclosure) {
    this(sensitive, disclosure, Glossary.EMPTY);
  }
}
