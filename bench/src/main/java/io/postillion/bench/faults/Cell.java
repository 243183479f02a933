package io.postillion.bench.faults;

/**
 * A place in the matrix.
 *
 * @param nodes how many share the work
 */
record Cell(Point point, Fault fault, int nodes, Database.Kind database) {

  String words() {
    return "%s × %s, %s, %s"
        .formatted(
            point.words(), fault.words(), nodes == 1 ? "one node" : "two nodes", database.words());
  }
}
