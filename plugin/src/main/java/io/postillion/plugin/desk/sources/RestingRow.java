package io.postillion.plugin.desk.sources;

/** What was set at the desk of a source that the configuration names, too. */
record RestingRow(String id, String name, String address) {}
