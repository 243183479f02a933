package io.postillion.plugin.desk.notices;

import java.time.LocalDate;

/** When the person is away, both days included, and who stands in for them. */
record AwayView(LocalDate first, LocalDate last, String substitute) {}
