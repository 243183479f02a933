package io.postillion.core.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a text lies among others, as one model sees it; its length is 1, or 0 for no words. */
public final class Vector {

  private final String model;
  private final float[] values;

  private Vector(String model, float[] values) {
    this.model = model;
    this.values = values;
  }

  /**
   * @param model by which it was made
   * @param values in any length; not empty
   */
  public static Vector of(String model, float... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("A vector has at least one dimension");
    }
    double square = 0;
    for (float value : values) {
      square += (double) value * value;
    }
    double length = Math.sqrt(square);
    float[] unit = new float[values.length];
    for (int i = 0; i < values.length && length > 0; i++) {
      unit[i] = (float) (values[i] / length);
    }
    return new Vector(model, unit);
  }

  /**
   * @param bytes as {@link #bytes} gave them
   * @throws IllegalArgumentException when they are none
   */
  public static Vector read(String model, byte[] bytes) {
    if (bytes.length == 0 || bytes.length % Float.BYTES != 0) {
      throw new IllegalArgumentException("%d bytes are no vector".formatted(bytes.length));
    }
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Vector(model, values);
  }

  /** Four bytes for each dimension, the lowest first. */
  public byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  public String model() {
    return model;
  }

  public int dimension() {
    return values.length;
  }

  /**
   * The cosine of the angle between the two: 1 for the same direction.
   *
   * @throws IllegalArgumentException when another model made the other one: the two have nothing to
   *     do with each other
   */
  public double likeness(Vector other) {
    if (!model.equals(other.model) || values.length != other.values.length) {
      throw new IllegalArgumentException(
          "Vectors of %s (%d) and %s (%d) cannot be compared"
              .formatted(model, values.length, other.model, other.values.length));
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * other.values[i];
    }
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vector that
        && model.equals(that.model)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(model, Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    return "%s[%d]".formatted(model, values.length);
  }
}
