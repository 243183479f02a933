package io.postillion.plugin.desk.calls;

/**
 * One limit of the budget, in the person's language.
 *
 * @param unit {@code tokens}, or the code of a currency
 * @param percent 0 to 100
 * @param level {@code FINE}, {@code LOW} or {@code SPENT}
 * @param ends whether the forecast is beyond the limit
 */
public record GaugeView(
    String unit,
    String used,
    String limit,
    String forecast,
    int percent,
    String level,
    boolean ends) {}
