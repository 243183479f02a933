package io.postillion.connectors.ai.offline;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Weighs the nodes of an undirected graph by what they are connected to. */
final class Graph<T> {

  private static final double DAMPING = 0.85;
  private static final double ENOUGH = 1e-6;
  private static final int MOST_ROUNDS = 100;

  private final Map<T, Map<T, Double>> edges = new LinkedHashMap<>();

  Graph(Collection<T> nodes) {
    nodes.forEach(node -> edges.put(node, new LinkedHashMap<>()));
  }

  /** Adds to the weight between two nodes. */
  void connect(T one, T other, double weight) {
    if (!one.equals(other) && weight > 0) {
      near(one).merge(other, weight, Double::sum);
      near(other).merge(one, weight, Double::sum);
    }
  }

  /** The weightiest first; of equals the one that was named first. */
  List<T> best() {
    Map<T, Double> ranks = ranks();
    return edges.keySet().stream()
        .sorted(Comparator.comparingDouble((T node) -> -ranks.getOrDefault(node, 0.0)))
        .toList();
  }

  /** Weighted PageRank as TextRank uses it: Mihalcea and Tarau (2004), section 2.2. */
  private Map<T, Double> ranks() {
    Map<T, Double> out = forEach(node -> sum(near(node).values()));
    Map<T, Double> ranks = forEach(node -> 1.0);
    double change = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && change > ENOUGH; round++) {
      Map<T, Double> before = ranks;
      ranks = forEach(node -> 1 - DAMPING + DAMPING * received(node, before, out));
      change = 0;
      for (Map.Entry<T, Double> rank : ranks.entrySet()) {
        double was = before.getOrDefault(rank.getKey(), 0.0);
        change = Math.max(change, Math.abs(rank.getValue() - was));
      }
    }
    return ranks;
  }

  private double received(T node, Map<T, Double> ranks, Map<T, Double> out) {
    return near(node).entrySet().stream()
        .mapToDouble(
            edge ->
                edge.getValue()
                    / out.getOrDefault(edge.getKey(), 1.0)
                    * ranks.getOrDefault(edge.getKey(), 0.0))
        .sum();
  }

  private Map<T, Double> forEach(ToDoubleFunction<T> value) {
    Map<T, Double> values = new LinkedHashMap<>();
    edges.keySet().forEach(node -> values.put(node, value.applyAsDouble(node)));
    return values;
  }

  private Map<T, Double> near(T node) {
    return edges.computeIfAbsent(node, unknown -> new LinkedHashMap<>());
  }

  private static double sum(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
