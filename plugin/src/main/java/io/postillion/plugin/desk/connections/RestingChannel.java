package io.postillion.plugin.desk.connections;

/** What was set at the desk of a channel that the configuration names, too. */
record RestingChannel(String id, String network, String name, String account) {}
