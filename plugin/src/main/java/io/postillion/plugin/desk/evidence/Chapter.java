package io.postillion.plugin.desk.evidence;

import java.util.List;

/**
 * One question of an auditor and the answer.
 *
 * @param id for links to it
 */
record Chapter(String id, String title, List<Block> blocks) {

  Chapter {
    blocks = List.copyOf(blocks);
  }
}
