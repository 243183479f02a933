package io.postillion.plugin.desk.articles;

import java.util.List;

/**
 * The form with which posts are asked for.
 *
 * @param errand sent twice, it is done once
 * @param enough whether the article says enough to write from
 * @param choices the channels that are open
 * @param angle as it was typed
 */
record CommissionForm(String errand, boolean enough, List<Choice> choices, String angle) {

  /**
   * A channel.
   *
   * @param posts how many posts of the article are there
   */
  record Choice(String id, String network, String name, int posts, boolean chosen) {}
}
