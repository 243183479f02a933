package io.postillion.plugin.desk.memory;

import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.brand.BrandId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Versions of what brands tell models. */
public final class MemoryPrompts implements HousePrompts {

  private final List<HousePrompt> all = new ArrayList<>();

  public void forget() {
    all.clear();
  }

  @Override
  public List<HousePrompt> of(BrandId brand, String task) {
    return all.stream()
        .filter(one -> one.brand().equals(brand) && one.task().equals(task))
        .sorted(Comparator.comparing(HousePrompt::version).reversed())
        .toList();
  }

  @Override
  public void add(HousePrompt prompt) {
    all.add(prompt);
  }

  @Override
  public void mark(BrandId brand, String task, int version, HousePrompt.State state, int share) {
    all.replaceAll(
        one ->
            one.brand().equals(brand) && one.task().equals(task) && one.version() == version
                ? new HousePrompt(
                    brand,
                    task,
                    one.language(),
                    version,
                    one.text(),
                    one.author(),
                    one.at(),
                    state,
                    share)
                : one);
  }
}
