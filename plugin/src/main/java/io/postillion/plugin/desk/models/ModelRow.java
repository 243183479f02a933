package io.postillion.plugin.desk.models;

import io.postillion.core.flow.ModelFinding;
import io.postillion.core.flow.Models.Model;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;

/**
 * A model as the page shows it.
 *
 * @param drawn whether it is a process with a diagram
 */
public record ModelRow(
    String key,
    String name,
    String origin,
    String file,
    boolean refused,
    boolean drawn,
    List<VersionRow> versions,
    List<FindingRow> findings) {

  static ModelRow of(Model model, Times times, Desk desk) {
    return new ModelRow(
        model.key(),
        Visible.text(model.name()),
        model.origin().name(),
        Visible.text(model.file()),
        model.refused(),
        model.file().endsWith(".bpmn") && !model.versions().isEmpty(),
        model.versions().stream()
            .map(
                version ->
                    new VersionRow(
                        version.number(),
                        times.at(version.since(), desk.zone()),
                        version.running(),
                        version.number() == model.newest()))
            .toList(),
        model.findings().stream().map(FindingRow::of).toList());
  }

  /** One version of it. */
  public record VersionRow(int number, Moment since, long running, boolean newest) {}

  /** What the linter says. */
  public record FindingRow(boolean error, String place, String wrong, String remedy) {

    static FindingRow of(ModelFinding finding) {
      return new FindingRow(
          finding.isError(),
          Visible.text(finding.place()),
          Visible.text(finding.wrong()),
          Visible.text(finding.remedy()));
    }
  }
}
