package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A diagram is read by people: everything is drawn, and nothing lies on top of something else. */
class DiagramLintTest {

  @EachModel
  void every_element_is_drawn(String model) {
    BpmnModelInstance bpmn = Models.read(model);

    assertThat(bpmn.getModelElementsByType(FlowNode.class))
        .allSatisfy(node -> assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
    assertThat(bpmn.getModelElementsByType(SequenceFlow.class))
        .allSatisfy(flow -> assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
  }

  @EachModel
  void no_two_shapes_overlap(String model) {
    List<Drawn> shapes = shapes(Models.read(model));

    assertThat(pairs(shapes))
        .isNotEmpty()
        .noneMatch(
            pair ->
                pair.one().box().intersects(pair.other().box())
                    && !pair.one().belongsTo(pair.other())
                    && !pair.other().belongsTo(pair.one()));
  }

  @EachModel
  void labels_lie_on_no_shape_and_on_no_other_label(String model) {
    BpmnModelInstance bpmn = Models.read(model);
    Map<String, Rectangle2D> labels = new TreeMap<>();
    bpmn.getModelElementsByType(BpmnLabel.class)
        .forEach(
            label ->
                labels.put(
                    label.getParentElement().getAttributeValue("id"), box(label.getBounds())));
    assertThat(labels).isNotEmpty();

    labels.forEach(
        (owner, label) -> {
          assertThat(shapes(bpmn))
              .filteredOn(shape -> !(shape.node() instanceof SubProcess))
              .as("shapes under the label of " + owner)
              .noneMatch(shape -> shape.box().intersects(label));
          assertThat(labels)
              .as("labels under the label of " + owner)
              .noneSatisfy(
                  (other, box) -> {
                    assertThat(other).isNotEqualTo(owner);
                    assertThat(box).matches(label::intersects);
                  });
        });
  }

  @EachModel
  void arrows_begin_and_end_at_their_shapes_and_pass_through_no_other(String model) {
    BpmnModelInstance bpmn = Models.read(model);
    List<Drawn> shapes = shapes(bpmn);

    for (BpmnEdge edge : bpmn.getModelElementsByType(BpmnEdge.class)) {
      SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
      List<Waypoint> points = List.copyOf(edge.getWaypoints());
      assertThat(touches(box(flow.getSource()), points.get(0)))
          .as("begin of " + flow.getId())
          .isTrue();
      assertThat(touches(box(flow.getTarget()), points.get(points.size() - 1)))
          .as("end of " + flow.getId())
          .isTrue();
      for (Line2D segment : segments(points)) {
        assertThat(shapes)
            .filteredOn(shape -> shape.node() != flow.getSource())
            .filteredOn(shape -> shape.node() != flow.getTarget())
            .filteredOn(shape -> !shape.holds(flow.getSource()))
            .as("shapes under " + flow.getId())
            .noneMatch(shape -> segment.intersects(shape.box()));
      }
    }
  }

  @EachModel
  void the_happy_path_runs_from_left_to_right(String model) {
    List<String> path =
        switch (model) {
          case "article-to-posts.bpmn" ->
              List.of(
                  "Start_ArticleReceived",
                  "Task_ReviewBrief",
                  "Task_PlanPosts",
                  "Task_BringPostOut",
                  "End_AllSettled");
          case "measure-post.bpmn" ->
              List.of(
                  "Start_PostOut",
                  "Start_Measuring",
                  "Catch_HourLater",
                  "Task_MeasureHour",
                  "Catch_DayLater",
                  "Task_MeasureDay",
                  "Catch_WeekLater",
                  "Task_MeasureWeek",
                  "End_Done",
                  "End_AllMeasured");
          case "approval-single.bpmn", "approval-quorum.bpmn", "approval-four-eyes.bpmn" ->
              List.of("Start_ReviewWanted", "Task_ReviewPost", "End_Decided");
          case "approval-two-steps.bpmn" ->
              List.of(
                  "Start_ReviewWanted",
                  "Task_ReviewForBrand",
                  "Task_ReviewForLegal",
                  "End_Decided");
          case "approval-client.bpmn" ->
              List.of(
                  "Start_ReviewWanted", "Task_ReviewInside", "Task_ReviewForClient", "End_Decided");
          case "approval-parallel.bpmn" ->
              List.of("Start_ReviewWanted", "Gateway_AskBoth", "Gateway_BothAgree", "End_Decided");
          case "approval-risk-routed.bpmn" ->
              List.of(
                  "Start_ReviewWanted",
                  "Task_ReviewPost",
                  "Task_ReviewForLegal",
                  "Task_ReviewForManagement",
                  "End_Decided");
          case "approval-fast-lane.bpmn" ->
              List.of(
                  "Start_ReviewWanted",
                  "Task_ApplyStandingApproval",
                  "Gateway_Covered",
                  "Task_ReviewPost",
                  "End_Decided");
          case "approval-emergency.bpmn" ->
              List.of("Start_ReviewWanted", "Task_ReviewOnCall", "End_Decided");
          default ->
              List.of(
                  "Start_PostPlanned",
                  "Task_DraftPost",
                  "Task_CheckPost",
                  "Task_ChooseApproval",
                  "Task_ApprovePost",
                  "Task_EnterInLedger",
                  "Catch_NearlyDue",
                  "Task_PublishPost",
                  "Task_WriteBack",
                  "End_Published");
        };
    BpmnModelInstance bpmn = Models.read(model);
    List<Rectangle2D> boxes =
        path.stream().map(id -> box((FlowNode) bpmn.getModelElementById(id))).toList();

    assertThat(boxes).extracting(Rectangle2D::getCenterX).isSorted();
    assertThat(boxes).extracting(Rectangle2D::getCenterY).containsOnly(boxes.get(0).getCenterY());
  }

  private record Drawn(FlowNode node, Rectangle2D box) {

    boolean holds(FlowNode inner) {
      return node instanceof SubProcess && inner.getParentElement().equals(node);
    }

    boolean belongsTo(Drawn other) {
      boolean sitsOn =
          node instanceof BoundaryEvent event && event.getAttachedTo().equals(other.node);
      return sitsOn || other.holds(node);
    }

    @Override
    public String toString() {
      return node.getId();
    }
  }

  private record Pair(Drawn one, Drawn other) {}

  private static List<Drawn> shapes(BpmnModelInstance bpmn) {
    Collection<BpmnShape> shapes = bpmn.getModelElementsByType(BpmnShape.class);
    return shapes.stream()
        .map(shape -> new Drawn((FlowNode) shape.getBpmnElement(), box(shape.getBounds())))
        .toList();
  }

  private static List<Pair> pairs(List<Drawn> shapes) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      for (int j = i + 1; j < shapes.size(); j++) {
        pairs.add(new Pair(shapes.get(i), shapes.get(j)));
      }
    }
    return pairs;
  }

  private static List<Line2D> segments(List<Waypoint> points) {
    List<Line2D> segments = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      segments.add(
          new Line2D.Double(
              points.get(i - 1).getX(),
              points.get(i - 1).getY(),
              points.get(i).getX(),
              points.get(i).getY()));
    }
    return segments;
  }

  private static boolean touches(Rectangle2D box, Waypoint point) {
    double slack = 1;
    return new Rectangle2D.Double(
            box.getX() - slack,
            box.getY() - slack,
            box.getWidth() + 2 * slack,
            box.getHeight() + 2 * slack)
        .contains(point.getX(), point.getY());
  }

  private static Rectangle2D box(FlowNode node) {
    return box(((BpmnShape) node.getDiagramElement()).getBounds());
  }

  private static Rectangle2D box(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
