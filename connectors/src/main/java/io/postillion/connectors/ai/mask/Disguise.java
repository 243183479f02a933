package io.postillion.connectors.ai.mask;

/** What stands for what in one question and its answer. */
public interface Disguise {

  /** Everything stands for itself. */
  Disguise NONE =
      new Disguise() {
        @Override
        public String hide(String text) {
          return text;
        }

        @Override
        public String reveal(String answer) {
          return answer;
        }
      };

  /** The text with placeholders for what nobody outside may see. */
  String hide(String text);

  /**
   * @param answer JSON text, in which what stands in the place of placeholders is escaped
   * @throws LostPlaceholderException when it contains one that was never given out
   */
  String reveal(String answer) throws LostPlaceholderException;
}
